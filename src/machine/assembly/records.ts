// The small records that hang on a goroutine: their layouts are shared with the host.

export { DeferRecord, FrameFlag, PanicFlag, PanicRecord, Sudog } from '../tables/records';
