import { describe, expect, it } from 'vitest';
import { findApi, type WindowLike } from '../../../scorm/rte/find-api.ts';

type FakeWindow = WindowLike & Record<string, unknown>;

const api12 = { LMSInitialize: () => 'true' };
const api2004 = { Initialize: () => 'true' };

/** A window at the top: its own parent, as browsers have it. */
function topWindow(extra: Record<string, unknown> = {}): FakeWindow {
  const made: FakeWindow = { parent: null, opener: null, ...extra };
  made.parent = made;
  return made;
}

function within(parent: FakeWindow, extra: Record<string, unknown> = {}): FakeWindow {
  return { parent, opener: null, ...extra };
}

/** A window of another origin: only what browsers let through can be read. */
function foreign(inside: FakeWindow): FakeWindow {
  return new Proxy(inside, {
    get: (target, key, itself: unknown): unknown => {
      if (key === 'parent') return target.parent === target ? itself : target.parent;
      if (key === 'opener') return target.opener;
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });
}

describe('finding the API of an LMS', () => {
  it('finds it in the parent', () => {
    expect(findApi(within(topWindow({ API: api12 })), ['API'])).toEqual({ name: 'API', api: api12 });
  });

  it('finds it several frames up', () => {
    const deep = within(within(within(topWindow({ API: api12 }))));
    expect(findApi(deep, ['API'])).toEqual({ name: 'API', api: api12 });
  });

  it('finds it in the opener and in the parents of the opener', () => {
    expect(findApi(topWindow({ opener: topWindow({ API: api12 }) }), ['API'])?.api).toBe(api12);
    const inner = within(topWindow({ opener: within(topWindow({ API: api12 })) }));
    expect(findApi(inner, ['API'])?.api).toBe(api12);
  });

  it('passes over a frame of another origin and goes on', () => {
    const top = topWindow({ API: api12 });
    expect(findApi(within(foreign(within(top))), ['API'])?.api).toBe(api12);
    expect(findApi(within(foreign(topWindow({ API: api12 }))), ['API'])).toBe(null);
  });

  it('takes the standard of the package where an LMS offers both', () => {
    const both = within(topWindow({ API: api12, API_1484_11: api2004 }));
    expect(findApi(both, ['API'])?.name).toBe('API');
    expect(findApi(both, ['API_1484_11', 'API'])?.name).toBe('API_1484_11');
    expect(findApi(both, ['API', 'API_1484_11'])?.name).toBe('API');
  });

  it('takes nothing for an API that cannot be called', () => {
    expect(findApi(within(topWindow({ API: {} })), ['API'])).toBe(null);
    expect(findApi(within(topWindow({ API: 'here' })), ['API'])).toBe(null);
    expect(findApi(within(topWindow({ API: null })), ['API'])).toBe(null);
  });

  it('ends where there is none, however the windows are tied together', () => {
    expect(findApi(topWindow(), ['API'])).toBe(null);
    const one = topWindow();
    const other = topWindow({ opener: one });
    one.opener = other;
    expect(findApi(one, ['API'])).toBe(null);
    const endless: FakeWindow = {
      opener: null,
      get parent() {
        return { ...endless };
      },
    };
    expect(findApi(endless, ['API'])).toBe(null);
  });
});
