/**
 * The keys of Talos's configuration documents by their kind, as JSON: an object is a mapping with these keys (`*` for
 * any), a list has one entry for all its items, `s` is a single value, `b` true or false, `a` anything. Made from the
 * Go types of github.com/siderolabs/talos/pkg/machinery v1.14.0-alpha.1, which Omni 1.9.3 links; `v1alpha1` is the
 * document without a kind. Must not be edited by hand.
 */
export const TALOS_KEYS: Readonly<Record<string, string>> = {
  BlackholeRouteConfig: '{"apiVersion":"s","kind":"s","metric":"s","name":"s"}',
  BondConfig:
    '{"adActorSysPrio":"s","adLACPActive":"s","adSelect":"s","adUserPortKey":"s","addresses":[{"address":"s","routePriority":"s"}],"allSlavesActive":"s","apiVersion":"s","arpAllTargets":"s","arpInterval":"s","arpIpTargets":["s"],"arpValidate":"s","bondMode":"s","downdelay":"s","failOverMac":"s","hardwareAddr":"s","kind":"s","lacpRate":"s","links":["s"],"lpInterval":"s","miimon":"s","minLinks":"s","missedMax":"s","mtu":"s","multicast":"b","name":"s","nsIp6Targets":["s"],"numPeerNotif":"s","packetsPerSlave":"s","peerNotifDelay":"s","primaryReselect":"s","resendIGMP":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"tlbLogicalLb":"s","up":"b","updelay":"s","useCarrier":"b","xmitHashPolicy":"s"}',
  BridgeConfig:
    '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","hardwareAddr":"s","kind":"s","links":["s"],"mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"stp":{"enabled":"b"},"up":"b","vlan":{"filtering":"b"}}',
  DHCPv4Config: '{"apiVersion":"s","clientIdentifier":"s","duidRaw":"s","ignoreHostname":"b","kind":"s","name":"s","routeMetric":"s"}',
  DHCPv6Config: '{"apiVersion":"s","clientIdentifier":"s","duidRaw":"s","ignoreHostname":"b","kind":"s","name":"s","routeMetric":"s"}',
  DummyLinkConfig:
    '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","hardwareAddr":"s","kind":"s","mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b"}',
  EnvironmentConfig: '{"apiVersion":"s","kind":"s","variables":{"*":"s"}}',
  EthernetConfig:
    '{"apiVersion":"s","channels":{"combined":"s","other":"s","rx":"s","tx":"s"},"features":{"*":"b"},"kind":"s","name":"s","rings":{"cqe-size":"s","rx":"s","rx-buf-len":"s","rx-jumbo":"s","rx-mini":"s","rx-push":"b","tcp-data-split":"b","tx":"s","tx-push":"b","tx-push-buf-len":"s"},"wakeOnLan":["s"]}',
  EventSinkConfig: '{"apiVersion":"s","endpoint":"s","kind":"s"}',
  ExistingVolumeConfig:
    '{"apiVersion":"s","discovery":{"volumeSelector":{"match":"s"}},"kind":"s","mount":{"disableAccessTime":"b","readOnly":"b","secure":"b"},"name":"s"}',
  ExtensionServiceConfig: '{"apiVersion":"s","configFiles":[{"content":"s","mountPath":"s"}],"environment":["s"],"kind":"s","name":"s"}',
  ExternalVolumeConfig:
    '{"apiVersion":"s","filesystemType":"s","kind":"s","mount":{"disableAccessTime":"b","readOnly":"b","secure":"b","virtiofs":{"tag":"s"}},"name":"s"}',
  HCloudVIPConfig: '{"apiToken":"s","apiVersion":"s","kind":"s","link":"s","name":"s"}',
  HTTPProbeConfig: '{"apiVersion":"s","failureThreshold":"s","interval":"s","kind":"s","name":"s","timeout":"s","url":"a"}',
  HostnameConfig: '{"apiVersion":"s","auto":"s","hostname":"s","kind":"s"}',
  ImageCacheConfig: '{"apiVersion":"s","kind":"s","local":{"enabled":"b"}}',
  ImageVerificationConfig:
    '{"apiVersion":"s","kind":"s","rules":[{"deny":"b","image":"s","keyless":{"issuer":"s","subject":"s","subjectRegex":"s"},"publicKey":{"certificate":"s"},"skip":"b"}]}',
  KmsgLogConfig: '{"apiVersion":"s","kind":"s","name":"s","url":"a"}',
  KubeControllerManagerConfig:
    '{"apiVersion":"s","enabled":"b","env":{"*":"s"},"extraArgs":{"*":"a"},"image":"s","kind":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}}',
  KubeEtcdEncryptionConfig: '{"apiVersion":"s","config":{"*":"a"},"kind":"s"}',
  KubeSchedulerConfig:
    '{"apiVersion":"s","config":{"*":"a"},"enabled":"b","env":{"*":"s"},"extraArgs":{"*":"a"},"image":"s","kind":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}}',
  KubeSpanConfig:
    '{"advertiseKubernetesNetworks":"b","allowDownPeerBypass":"b","apiVersion":"s","enabled":"b","filters":{"endpoints":["s"],"excludeAdvertisedNetworks":["s"]},"harvestExtraEndpoints":"b","kind":"s","mtu":"s"}',
  KubeSpanEndpointsConfig: '{"apiVersion":"s","extraAnnouncedEndpoints":["s"],"kind":"s"}',
  Layer2VIPConfig: '{"apiVersion":"s","kind":"s","link":"s","name":"s"}',
  LinkAliasConfig: '{"apiVersion":"s","kind":"s","name":"s","selector":{"match":"s"}}',
  LinkConfig:
    '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","kind":"s","mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b"}',
  NetworkDefaultActionConfig: '{"apiVersion":"s","ingress":"s","kind":"s"}',
  NetworkRuleConfig:
    '{"apiVersion":"s","ingress":[{"except":"s","subnet":"s"}],"kind":"s","name":"s","portSelector":{"ports":["a"],"protocol":"s"}}',
  OOMConfig: '{"apiVersion":"s","cgroupRankingExpression":"s","kind":"s","sampleInterval":"s","triggerExpression":"s"}',
  PCIDriverRebindConfig: '{"apiVersion":"s","kind":"s","name":"s","targetDriver":"s"}',
  RawVolumeConfig:
    '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"kind":"s","name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"}}',
  RegistryAuthConfig: '{"apiVersion":"s","auth":"s","identityToken":"s","kind":"s","name":"s","password":"s","username":"s"}',
  RegistryMirrorConfig: '{"apiVersion":"s","endpoints":[{"overridePath":"b","url":"a"}],"kind":"s","name":"s","skipFallback":"b"}',
  RegistryTLSConfig: '{"apiVersion":"s","ca":"s","clientIdentity":{"cert":"s","key":"s"},"insecureSkipVerify":"b","kind":"s","name":"s"}',
  ResolverConfig:
    '{"apiVersion":"s","hostDNS":{"enabled":"b","forwardKubeDNSToHost":"b","resolveMemberNames":"b"},"kind":"s","nameservers":[{"address":"s","protocol":"s","tlsServerName":"s"}],"searchDomains":{"disableDefault":"b","domains":["s"]}}',
  RoutingRuleConfig:
    '{"action":"s","apiVersion":"s","dst":"s","fwMark":"s","fwMask":"s","iifName":"s","kind":"s","name":"s","oifName":"s","src":"s","table":"s"}',
  SideroLinkConfig: '{"apiUrl":"a","apiVersion":"s","kind":"s","uniqueToken":"s"}',
  StaticHostConfig: '{"apiVersion":"s","hostnames":["s"],"kind":"s","name":"s"}',
  SwapVolumeConfig:
    '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"kind":"s","name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"}}',
  TCPProbeConfig: '{"apiVersion":"s","endpoint":"s","failureThreshold":"s","interval":"s","kind":"s","name":"s","timeout":"s"}',
  TimeSyncConfig:
    '{"apiVersion":"s","bootTimeout":"s","enabled":"b","kind":"s","ntp":{"servers":["s"],"useNTS":"b"},"ptp":{"devices":["s"]}}',
  TrustedRootsConfig: '{"apiVersion":"s","certificates":"s","kind":"s","name":"s"}',
  UserVolumeConfig:
    '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"filesystem":{"projectQuotaSupport":"b","type":"s"},"kind":"s","mount":{"disableAccessTime":"b","secure":"b"},"name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"},"volumeType":"s"}',
  VLANConfig:
    '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","kind":"s","mtu":"s","multicast":"b","name":"s","parent":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b","vlanID":"s","vlanMode":"s"}',
  VRFConfig:
    '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","hardwareAddr":"s","kind":"s","links":["s"],"mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"table":"s","up":"b"}',
  VolumeConfig:
    '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"kind":"s","mount":{"secure":"b"},"name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"}}',
  WatchdogTimerConfig: '{"apiVersion":"s","device":"s","kind":"s","timeout":"s"}',
  WireguardConfig:
    '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","firewallMark":"s","kind":"s","listenPort":"s","mtu":"s","multicast":"b","name":"s","peers":[{"allowedIPs":["s"],"endpoint":"s","persistentKeepaliveInterval":"s","presharedKey":"s","publicKey":"s"}],"privateKey":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b"}',
  ZswapConfig: '{"apiVersion":"s","kind":"s","maxPoolPercent":"s","shrinkerEnabled":"b"}',
  v1alpha1:
    '{"cluster":{"acceptedCAs":["a"],"adminKubeconfig":{"certLifetime":"s"},"aescbcEncryptionSecret":"s","aggregatorCA":"a","allowSchedulingOnControlPlanes":"b","allowSchedulingOnMasters":"b","apiServer":{"admissionControl":[{"configuration":{"*":"a"},"name":"s"}],"auditPolicy":{"*":"a"},"authorizationConfig":[{"name":"s","type":"s","webhook":{"*":"a"}}],"certSANs":["s"],"disablePodSecurityPolicy":"b","env":{"*":"s"},"extraArgs":{"*":"a"},"extraVolumes":[{"hostPath":"s","mountPath":"s","readonly":"b"}],"image":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}},"ca":"a","clusterName":"s","controlPlane":{"endpoint":"a","localAPIServerPort":"s"},"controllerManager":{"env":{"*":"s"},"extraArgs":{"*":"a"},"extraVolumes":[{"hostPath":"s","mountPath":"s","readonly":"b"}],"image":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}},"coreDNS":{"disabled":"b","image":"s"},"discovery":{"enabled":"b","registries":{"kubernetes":{"disabled":"b"},"service":{"disabled":"b","endpoint":"s"}}},"etcd":{"advertisedSubnets":["s"],"ca":"a","extraArgs":{"*":"a"},"image":"s","listenSubnets":["s"],"subnet":"s"},"externalCloudProvider":{"enabled":"b","manifests":["s"]},"extraManifestHeaders":{"*":"s"},"extraManifests":["s"],"id":"s","inlineManifests":"a","network":{"cni":{"flannel":{"extraArgs":["s"],"kubeNetworkPoliciesEnabled":"b"},"name":"s","urls":["s"]},"dnsDomain":"s","podSubnets":["s"],"serviceSubnets":["s"]},"proxy":{"disabled":"b","extraArgs":{"*":"a"},"image":"s","mode":"s"},"scheduler":{"config":{"*":"a"},"env":{"*":"s"},"extraArgs":{"*":"a"},"extraVolumes":[{"hostPath":"s","mountPath":"s","readonly":"b"}],"image":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}},"secret":"s","secretboxEncryptionSecret":"s","serviceAccount":"a","token":"s"},"debug":"b","machine":{"acceptedCAs":["a"],"baseRuntimeSpecOverrides":{"*":"a"},"ca":"a","certSANs":["s"],"controlPlane":{"controllerManager":{"disabled":"b"},"scheduler":{"disabled":"b"}},"disks":[{"device":"s","partitions":[{"mountpoint":"s","size":"a"}]}],"env":{"*":"s"},"features":{"apidCheckExtKeyUsage":"b","diskQuotaSupport":"b","hostDNS":{"enabled":"b","forwardKubeDNSToHost":"b","resolveMemberNames":"b"},"imageCache":{"localEnabled":"b"},"kubePrism":{"enabled":"b","port":"s"},"kubernetesTalosAPIAccess":{"allowedKubernetesNamespaces":["s"],"allowedRoles":["s"],"enabled":"b"},"nodeAddressSortAlgorithm":"s","rbac":"b","stableHostname":"b"},"files":[{"content":"s","op":"s","path":"s","permissions":"s"}],"install":{"bootloader":"b","disk":"s","diskSelector":{"busPath":"s","modalias":"s","model":"s","name":"s","serial":"s","size":"a","type":"s","uuid":"s","wwid":"s"},"extensions":[{"image":"s"}],"extraKernelArgs":["s"],"grubUseUKICmdline":"b","image":"s","legacyBIOSSupport":"b","wipe":"b"},"kernel":{"modules":[{"name":"s","parameters":["s"]}]},"kubelet":{"clusterDNS":["s"],"credentialProviderConfig":{"*":"a"},"defaultRuntimeSeccompProfileEnabled":"b","disableManifestsDirectory":"b","extraArgs":{"*":"a"},"extraConfig":{"*":"a"},"extraMounts":[{"destination":"s","gidMappings":[{"containerID":"s","hostID":"s","size":"s"}],"options":["s"],"source":"s","type":"s","uidMappings":[{"containerID":"s","hostID":"s","size":"s"}]}],"image":"s","nodeIP":{"validSubnets":["s"]},"registerWithFQDN":"b","skipNodeRegistration":"b"},"logging":{"destinations":[{"endpoint":"a","extraTags":{"*":"s"},"format":"s"}]},"network":{"disableSearchDomain":"b","extraHostEntries":[{"aliases":["s"],"ip":"s"}],"hostname":"s","interfaces":[{"addresses":["s"],"bond":{"adActorSysPrio":"s","adActorSystem":"s","adSelect":"s","adUserPortKey":"s","allSlavesActive":"s","arpAllTargets":"s","arpIPTarget":["s"],"arpInterval":"s","arpValidate":"s","deviceSelectors":[{"busPath":"s","driver":"s","hardwareAddr":"s","pciID":"s","permanentAddr":"s","physical":"b"}],"downdelay":"s","failOverMac":"s","interfaces":["s"],"lacpRate":"s","lpInterval":"s","miimon":"s","minLinks":"s","mode":"s","numPeerNotif":"s","packetsPerSlave":"s","peerNotifyDelay":"s","primary":"s","primaryReselect":"s","resendIgmp":"s","tlbDynamicLb":"s","updelay":"s","useCarrier":"b","xmitHashPolicy":"s"},"bridge":{"interfaces":["s"],"stp":{"enabled":"b"},"vlan":{"vlanFiltering":"b"}},"bridgePort":{"master":"s"},"cidr":"s","deviceSelector":{"busPath":"s","driver":"s","hardwareAddr":"s","pciID":"s","permanentAddr":"s","physical":"b"},"dhcp":"b","dhcpOptions":{"duidv6":"s","ipv4":"b","ipv6":"b","routeMetric":"s"},"dummy":"b","ignore":"b","interface":"s","mtu":"s","routes":[{"gateway":"s","metric":"s","mtu":"s","network":"s","source":"s"}],"vip":{"equinixMetal":{"apiToken":"s"},"hcloud":{"apiToken":"s"},"ip":"s"},"vlans":[{"addresses":["s"],"cidr":"s","dhcp":"b","dhcpOptions":{"duidv6":"s","ipv4":"b","ipv6":"b","routeMetric":"s"},"mtu":"s","routes":[{"gateway":"s","metric":"s","mtu":"s","network":"s","source":"s"}],"vip":{"equinixMetal":{"apiToken":"s"},"hcloud":{"apiToken":"s"},"ip":"s"},"vlanId":"s"}],"wireguard":{"firewallMark":"s","listenPort":"s","peers":[{"allowedIPs":["s"],"endpoint":"s","persistentKeepaliveInterval":"s","publicKey":"s"}],"privateKey":"s"}}],"kubespan":{"advertiseKubernetesNetworks":"b","allowDownPeerBypass":"b","enabled":"b","filters":{"endpoints":["s"],"excludeAdvertisedNetworks":["s"]},"harvestExtraEndpoints":"b","mtu":"s"},"nameservers":["s"],"searchDomains":["s"]},"nodeAnnotations":{"*":"s"},"nodeLabels":{"*":"s"},"nodeTaints":{"*":"s"},"pods":[{"*":"a"}],"registries":{"config":{"*":{"auth":{"auth":"s","identityToken":"s","password":"s","username":"s"},"tls":{"ca":"a","clientIdentity":"a","insecureSkipVerify":"b"}}},"mirrors":{"*":{"endpoints":["s"],"overridePath":"b","skipFallback":"b"}}},"seccompProfiles":[{"name":"s","value":{"*":"a"}}],"sysctls":{"*":"s"},"sysfs":{"*":"s"},"systemDiskEncryption":{"ephemeral":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b"}}],"options":["s"],"provider":"s"},"state":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b"}}],"options":["s"],"provider":"s"}},"time":{"bootTimeout":"s","disabled":"b","servers":["s"]},"token":"s","type":"s","udev":{"rules":["s"]}},"persist":"b","version":"s"}',
};
