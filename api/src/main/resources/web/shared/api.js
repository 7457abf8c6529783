// The only place that talks to the server.

const BASE = "/api/v1/";

/** What the server says is wrong: `kind` is the last part of the problem's type, `detail` has both languages. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail_en ?? `HTTP ${status}`);
    this.status = status;
    this.kind = body?.type?.split(":").pop() ?? "unreachable";
    this.detail = { vi: body?.detail, en: body?.detail_en };
    this.id = body?.id ?? String(status);
  }
}

const PATIENCE = 15000;

/** The answer of one question; parameters without a value are left out. */
export async function ask(path, parameters = {}, signal) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  const response = await reach(`${BASE}${path}?${query}`, signal);
  if (response.ok) {
    return response.json();
  }
  throw new Problem(response.status, await response.json().catch(() => null));
}

/** The answer, or null where there is nothing to answer with. */
export async function askIfThere(path, parameters, signal) {
  try {
    return await ask(path, parameters, signal);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

async function reach(url, signal) {
  const timeout = AbortSignal.timeout(PATIENCE);
  try {
    return await fetch(url, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout, headers: { Accept: "application/json" } });
  } catch (fault) {
    if (signal?.aborted) {
      throw fault;
    }
    throw new Problem(0, { detail_en: fault.message });
  }
}
