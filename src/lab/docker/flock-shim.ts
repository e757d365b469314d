/** A `flock` for machines without one, as a Perl script over the kernel's own locks; must not need more than Perl. */

/**
 * `flock [-n] [-w SECONDS] [-E CODE] [-x] FD` or `… FILE COMMAND…`, as util-linux has them: the lock belongs to the
 * open file, so it ends with the last process that has it. Conflict: exit 1, or -E.
 */
export const FLOCK_SHIM = String.raw`#!/usr/bin/env perl
use strict;
use Fcntl ":flock";
my ($wait, $code) = (-1, 1);
while (@ARGV && $ARGV[0] =~ /^-/) {
  my $flag = shift;
  if ($flag =~ /^(-n|--nb|--nonblock)$/) { $wait = 0 }
  elsif ($flag =~ /^(-w|--wait|--timeout)$/) { $wait = shift }
  elsif ($flag =~ /^(-E|--conflict-exit-code)$/) { $code = shift }
  elsif ($flag eq "--") { last }
  elsif ($flag !~ /^(-x|-e|--exclusive)$/) { print STDERR "flock stand-in: outside its subset: $flag\n"; exit 64 }
}
my $what = shift;
if (!defined $what) { print STDERR "flock stand-in: outside its subset: no file\n"; exit 64 }
$^F = 255;
my $file;
if (@ARGV) { open($file, ">>", $what) or do { print STDERR "flock: cannot open lock file $what: $!\n"; exit 66 } }
elsif ($what =~ /^\d+$/) { open($file, ">>&=", $what) or do { print STDERR "flock: $what: Bad file descriptor\n"; exit 65 } }
else { print STDERR "flock stand-in: outside its subset: a file without a command\n"; exit 64 }
my $until = time + $wait;
until (flock($file, $wait < 0 ? LOCK_EX : LOCK_EX | LOCK_NB)) {
  exit $code if time >= $until;
  select(undef, undef, undef, 0.05);
}
if (@ARGV) { exec { $ARGV[0] } @ARGV or do { print STDERR "flock: failed to execute $ARGV[0]: $!\n"; exit 69 } }
`;
