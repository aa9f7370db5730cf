/** Set once something is kept, so that a first visit loads no storage code. */
export const HAS_RECORD_KEY = 'consular-course.has-record';
