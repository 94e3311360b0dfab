/** `task`: there is a new one. `handed over`: from somebody else. `begun`: a deadline runs for another. `reminder`: a deadline is over. */
export type NoticeKind = 'task' | 'handed over' | 'begun' | 'reminder';
