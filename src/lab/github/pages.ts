/** Pages of lists as GitHub cuts them: 30 unless told, at most 100, Link headers; must not know what is listed. */

export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

/** Which page a request asks for. What is no number counts as not said, as with GitHub. */
export function pageRequest(query: URLSearchParams): PageRequest {
  const perPage = wholeNumber(query.get("per_page")) ?? 30;
  return { page: wholeNumber(query.get("page")) ?? 1, perPage: Math.min(perPage, 100) };
}

/** One page of `all`, and the Link header to the others. `url` is the request's own, absolute. */
export function cutPage<T>(all: readonly T[], url: URL): Page<T> {
  const { page, perPage } = pageRequest(url.searchParams);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const items = all.slice((page - 1) * perPage, page * perPage);
  return { items, headers: linkHeader(url, page, last) };
}

/** GitHub leaves the header out where there is one page only. */
export function linkHeader(url: URL, page: number, last: number): Readonly<Record<string, string>> {
  const to = (rel: string, number: number): string => {
    const target = new URL(url);
    target.searchParams.set("page", String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to("prev", Math.min(page - 1, last))] : []),
    ...(page < last ? [to("next", page + 1), to("last", last)] : []),
    ...(page > 1 ? [to("first", 1)] : []),
  ];
  return links.length === 0 ? {} : { link: links.join(", ") };
}

function wholeNumber(text: string | null): number | undefined {
  const number = text === null || !/^\d+$/.test(text) ? 0 : Number(text);
  return number > 0 ? number : undefined;
}
