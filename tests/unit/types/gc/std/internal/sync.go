package sync

type Mutex struct{ state int32 }
