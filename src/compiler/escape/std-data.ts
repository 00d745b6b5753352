// Made by tests/unit/compiler/escape/record_std.go from go1.26: what parameters of the standard library leak.

export const standardLeaks = `
bufio.(*Reader).Buffered -1 -
bufio.(*Reader).Discard -1 h2m0 -
bufio.(*Reader).Peek -1 h2m0 -
bufio.(*Reader).Read -1 h2m0 h0
bufio.(*Reader).ReadByte -1 h2m0
bufio.(*Reader).ReadBytes -1 h2m0 -
bufio.(*Reader).ReadLine -1 h2m0
bufio.(*Reader).ReadRune -1 h2m0
bufio.(*Reader).ReadSlice -1 h2m0 -
bufio.(*Reader).ReadString -1 h2m0 -
bufio.(*Reader).Reset -1 h1m0 h0
bufio.(*Reader).Size -1 -
bufio.(*Reader).UnreadByte -1 m0
bufio.(*Reader).UnreadRune -1 m0
bufio.(*Reader).WriteTo -1 h2m0 h0
bufio.(*Scanner).Buffer -1 m0 h0 -
bufio.(*Scanner).Bytes -1 a1
bufio.(*Scanner).Err -1 a1
bufio.(*Scanner).Scan -1 h1m0
bufio.(*Scanner).Split -1 m0 h0
bufio.(*Scanner).Text -1 -
bufio.(*Writer).Available -1 -
bufio.(*Writer).AvailableBuffer -1 a1
bufio.(*Writer).Buffered -1 -
bufio.(*Writer).Flush -1 h2m0
bufio.(*Writer).ReadFrom -1 h2m0 h0
bufio.(*Writer).Reset -1 m0 h0
bufio.(*Writer).Size -1 -
bufio.(*Writer).Write -1 h2m0 h0
bufio.(*Writer).WriteByte -1 h2m0 -
bufio.(*Writer).WriteRune -1 h2m0 -
bufio.(*Writer).WriteString -1 h2m0 h0
bufio.NewReadWriter 7 h0 h0
bufio.NewReader 50 h0
bufio.NewReaderSize 45 h0 -
bufio.NewScanner 9 h0
bufio.NewWriter 39 h0
bufio.NewWriterSize 34 h0 -
bufio.ScanBytes 17 b0 -
bufio.ScanLines -1 b0m0c0 -
bufio.ScanRunes -1 b0 -
bufio.ScanWords -1 b0 -
bytes.(*Buffer).Available -1 -
bytes.(*Buffer).AvailableBuffer -1 a1
bytes.(*Buffer).Bytes -1 a1
bytes.(*Buffer).Cap -1 -
bytes.(*Buffer).Grow -1 m0 -
bytes.(*Buffer).Len -1 -
bytes.(*Buffer).Next -1 a1m0 -
bytes.(*Buffer).Peek -1 a1 -
bytes.(*Buffer).Read -1 m0 m0
bytes.(*Buffer).ReadByte -1 m0
bytes.(*Buffer).ReadBytes -1 m0c1 -
bytes.(*Buffer).ReadFrom -1 h1m0 h0
bytes.(*Buffer).ReadRune -1 m0
bytes.(*Buffer).ReadString -1 m0c1 -
bytes.(*Buffer).Reset -1 m0
bytes.(*Buffer).String -1 -
bytes.(*Buffer).Truncate -1 m0 -
bytes.(*Buffer).UnreadByte -1 m0
bytes.(*Buffer).UnreadRune -1 m0
bytes.(*Buffer).Write -1 m0 -
bytes.(*Buffer).WriteByte -1 m0 -
bytes.(*Buffer).WriteRune -1 h1m0 -
bytes.(*Buffer).WriteString -1 m0 -
bytes.(*Buffer).WriteTo -1 h1m0 h0
bytes.(*Reader).Len -1 -
bytes.(*Reader).Read -1 m0 m0
bytes.(*Reader).ReadAt -1 - m0 -
bytes.(*Reader).ReadByte -1 m0
bytes.(*Reader).ReadRune -1 m0
bytes.(*Reader).Reset -1 m0 h0
bytes.(*Reader).Seek -1 m0 - -
bytes.(*Reader).Size -1 -
bytes.(*Reader).UnreadByte -1 m0
bytes.(*Reader).UnreadRune -1 m0
bytes.(*Reader).WriteTo -1 h1m0 h0
bytes.Clone 11 -
bytes.Compare 62 m0c0 m0c0
bytes.Contains 64 m0c0 m0c0
bytes.ContainsAny 64 m0c0 m0c0
bytes.ContainsFunc 70 - -
bytes.ContainsRune 64 m0c0 -
bytes.Count -1 m0c0 m0c0
bytes.Cut -1 a0b0m0c0 m0c0
bytes.CutPrefix 35 a0 -
bytes.CutSuffix 41 a0 -
bytes.Equal 6 - -
bytes.EqualFold -1 - -
bytes.Fields -1 h0
bytes.FieldsFunc -1 h0 -
bytes.FieldsFuncSeq 17 h0 h0
bytes.FieldsSeq 17 h0
bytes.HasPrefix 20 - -
bytes.HasSuffix 23 - -
bytes.Index -1 m0c0 m0c0
bytes.IndexAny -1 m0c0 m0c0
bytes.IndexByte 62 m0c0 -
bytes.IndexFunc 63 - -
bytes.IndexRune -1 m0c0 -
bytes.Join -1 - -
bytes.LastIndex -1 - -
bytes.LastIndexAny -1 - m0c0
bytes.LastIndexByte 30 - -
bytes.LastIndexFunc 63 - -
bytes.Lines 17 -
bytes.Map -1 - -
bytes.NewBuffer 5 h0
bytes.NewBufferString 6 -
bytes.NewReader 9 h0
bytes.Repeat -1 - -
bytes.Replace -1 m0c0 m0c0 - -
bytes.ReplaceAll 64 m0c0 m0c0 -
bytes.Runes -1 -
bytes.Split 64 h0 m0c0
bytes.SplitAfter 65 h0 m0c0
bytes.SplitAfterN 65 h0 m0c0 -
bytes.SplitAfterSeq 24 h0 h0
bytes.SplitN 64 h0 m0c0 -
bytes.SplitSeq 23 h0 h0
bytes.Title -1 -
bytes.ToLower -1 -
bytes.ToLowerSpecial 64 - -
bytes.ToTitle 62 -
bytes.ToTitleSpecial 64 - -
bytes.ToUpper -1 -
bytes.ToUpperSpecial 64 - -
bytes.ToValidUTF8 -1 - -
bytes.Trim -1 a0 -
bytes.TrimFunc -1 a0 -
bytes.TrimLeft -1 a0 -
bytes.TrimLeftFunc 76 a0 -
bytes.TrimPrefix 32 a0 -
bytes.TrimRight -1 a0 -
bytes.TrimRightFunc -1 a0 -
bytes.TrimSpace -1 a0
bytes.TrimSuffix 38 a0 -
container/heap.Fix -1 h0 -
container/heap.Init -1 h0
container/heap.Pop -1 h0
container/heap.Push -1 h0 h0
container/heap.Remove -1 h0 -
container/list.(*Element).Next -1 a1
container/list.(*Element).Prev -1 a1
container/list.(*List).Back -1 a1
container/list.(*List).Front -1 a1
container/list.(*List).Init -1 h0
container/list.(*List).InsertAfter -1 h0 h0 h0
container/list.(*List).InsertBefore -1 h0 h0 h1
container/list.(*List).Len -1 -
container/list.(*List).MoveAfter -1 - h0 h0
container/list.(*List).MoveBefore -1 - h0 h1
container/list.(*List).MoveToBack -1 h1 h0
container/list.(*List).MoveToFront -1 h0 h0
container/list.(*List).PushBack -1 h0 h0
container/list.(*List).PushBackList -1 h0 h1
container/list.(*List).PushFront -1 h0 h0
container/list.(*List).PushFrontList -1 h0 h1
container/list.(*List).Remove -1 m0 h1m0
container/list.New 19
container/ring.(*Ring).Do -1 h0 -
container/ring.(*Ring).Len -1 h0
container/ring.(*Ring).Link -1 h0 h0
container/ring.(*Ring).Move -1 h0 -
container/ring.(*Ring).Next -1 h0
container/ring.(*Ring).Prev -1 h0
container/ring.(*Ring).Unlink -1 h0 -
container/ring.New 49 -
context.(*cancelCtx).Done -1 h0
context.(*cancelCtx).Err -1 h0
context.(*cancelCtx).String -1 h1
context.(*cancelCtx).Value -1 h1a0 h0
context.(*timerCtx).Deadline -1 a1
context.(*timerCtx).String -1 h1
context.(*valueCtx).String -1 h1
context.(*valueCtx).Value -1 h1 h0
context.AfterFunc -1 h0 h0
context.Background 3
context.Cause -1 h0
context.TODO 3
context.WithCancel -1 h0
context.WithCancelCause -1 h0
context.WithDeadline 72 h0 h0
context.WithDeadlineCause -1 h0 h0 h0
context.WithTimeout -1 h0 -
context.WithTimeoutCause -1 h0 - h0
context.WithValue -1 h0 h0 h0
context.WithoutCancel 12 h0
context.backgroundCtx.String -1 -
context.deadlineExceededError.Error -1 -
context.deadlineExceededError.Temporary -1 -
context.deadlineExceededError.Timeout -1 -
context.emptyCtx.Deadline -1 -
context.emptyCtx.Done -1 -
context.emptyCtx.Err -1 -
context.emptyCtx.Value -1 - -
context.todoCtx.String -1 -
context.withoutCancelCtx.Deadline -1 -
context.withoutCancelCtx.Done -1 -
context.withoutCancelCtx.Err -1 -
context.withoutCancelCtx.String -1 h0
context.withoutCancelCtx.Value -1 h0 h0
errors.(*errorString).Error -1 a1
errors.(*joinError).Error -1 h2
errors.(*joinError).Unwrap -1 a1
errors.As -1 h0 h0
errors.Is -1 h0 h0
errors.Join 54 h1
errors.New 6 h0
errors.Unwrap 75 h0
fmt.(*pp).Flag -1 - -
fmt.(*pp).Precision -1 -
fmt.(*pp).Width -1 -
fmt.(*pp).Write -1 h1m0 -
fmt.(*pp).WriteString -1 h1m0 -
fmt.(*readRune).ReadRune -1 h0
fmt.(*readRune).UnreadRune -1 m0
fmt.(*ss).Read -1 - -
fmt.(*ss).ReadRune -1 h1m0
fmt.(*ss).SkipSpace -1 h1m0
fmt.(*ss).Token -1 h1m0 - -
fmt.(*ss).UnreadRune -1 h1m0
fmt.(*ss).Width -1 -
fmt.(*stringReader).Read -1 m0 m0
fmt.(*wrapError).Error -1 a1
fmt.(*wrapError).Unwrap -1 a1
fmt.(*wrapErrors).Error -1 a1
fmt.(*wrapErrors).Unwrap -1 a1
fmt.Append -1 a0m0 h1
fmt.Appendf -1 a0m0 - h1
fmt.Appendln -1 a0m0 h1
fmt.Errorf 79 h0 h1
fmt.FormatString -1 h0 -
fmt.Fprint -1 h0 h1
fmt.Fprintf -1 h0 - h1
fmt.Fprintln -1 h0 h1
fmt.Fscan -1 h0 h1
fmt.Fscanf -1 h0 - h1
fmt.Fscanln -1 h0 h1
fmt.Print 72 h1
fmt.Printf 73 - h1
fmt.Println 72 h1
fmt.Scan 72 h1
fmt.Scanf 73 - h1
fmt.Scanln 72 h1
fmt.Sprint -1 h1
fmt.Sprintf -1 - h1
fmt.Sprintln -1 h1
fmt.Sscan 73 - h1
fmt.Sscanf 74 - - h1
fmt.Sscanln 73 - h1
hash/fnv.(*sum128).AppendBinary -1 - a0m0
hash/fnv.(*sum128).BlockSize -1 -
hash/fnv.(*sum128).Clone -1 -
hash/fnv.(*sum128).MarshalBinary -1 -
hash/fnv.(*sum128).Reset -1 m0
hash/fnv.(*sum128).Size -1 -
hash/fnv.(*sum128).Sum -1 - a0m0
hash/fnv.(*sum128).UnmarshalBinary -1 m0 -
hash/fnv.(*sum128).Write -1 m0 -
hash/fnv.(*sum128a).AppendBinary -1 - a0m0
hash/fnv.(*sum128a).BlockSize -1 -
hash/fnv.(*sum128a).Clone -1 -
hash/fnv.(*sum128a).MarshalBinary -1 -
hash/fnv.(*sum128a).Reset -1 m0
hash/fnv.(*sum128a).Size -1 -
hash/fnv.(*sum128a).Sum -1 - a0m0
hash/fnv.(*sum128a).UnmarshalBinary -1 m0 -
hash/fnv.(*sum128a).Write -1 m0 -
hash/fnv.(*sum32).AppendBinary -1 - a0m0
hash/fnv.(*sum32).BlockSize -1 -
hash/fnv.(*sum32).Clone -1 -
hash/fnv.(*sum32).MarshalBinary -1 -
hash/fnv.(*sum32).Reset -1 m0
hash/fnv.(*sum32).Size -1 -
hash/fnv.(*sum32).Sum -1 - a0m0
hash/fnv.(*sum32).Sum32 -1 -
hash/fnv.(*sum32).UnmarshalBinary -1 m0 -
hash/fnv.(*sum32).Write -1 m0 -
hash/fnv.(*sum32a).AppendBinary -1 - a0m0
hash/fnv.(*sum32a).BlockSize -1 -
hash/fnv.(*sum32a).Clone -1 -
hash/fnv.(*sum32a).MarshalBinary -1 -
hash/fnv.(*sum32a).Reset -1 m0
hash/fnv.(*sum32a).Size -1 -
hash/fnv.(*sum32a).Sum -1 - a0m0
hash/fnv.(*sum32a).Sum32 -1 -
hash/fnv.(*sum32a).UnmarshalBinary -1 m0 -
hash/fnv.(*sum32a).Write -1 m0 -
hash/fnv.(*sum64).AppendBinary -1 - a0m0
hash/fnv.(*sum64).BlockSize -1 -
hash/fnv.(*sum64).Clone -1 -
hash/fnv.(*sum64).MarshalBinary -1 -
hash/fnv.(*sum64).Reset -1 m0
hash/fnv.(*sum64).Size -1 -
hash/fnv.(*sum64).Sum -1 - a0m0
hash/fnv.(*sum64).Sum64 -1 -
hash/fnv.(*sum64).UnmarshalBinary -1 m0 -
hash/fnv.(*sum64).Write -1 m0 -
hash/fnv.(*sum64a).AppendBinary -1 - a0m0
hash/fnv.(*sum64a).BlockSize -1 -
hash/fnv.(*sum64a).Clone -1 -
hash/fnv.(*sum64a).MarshalBinary -1 -
hash/fnv.(*sum64a).Reset -1 m0
hash/fnv.(*sum64a).Size -1 -
hash/fnv.(*sum64a).Sum -1 - a0m0
hash/fnv.(*sum64a).Sum64 -1 -
hash/fnv.(*sum64a).UnmarshalBinary -1 m0 -
hash/fnv.(*sum64a).Write -1 m0 -
hash/fnv.New128 18
hash/fnv.New128a 18
hash/fnv.New32 9
hash/fnv.New32a 9
hash/fnv.New64 9
hash/fnv.New64a 9
io.(*LimitedReader).Read -1 h1m0 h0
io.(*OffsetWriter).Seek -1 m0 - -
io.(*OffsetWriter).Write -1 h1m0 h0
io.(*OffsetWriter).WriteAt -1 h1 h0 -
io.(*PipeReader).Close -1 h0
io.(*PipeReader).CloseWithError -1 h0 h0
io.(*PipeReader).Read -1 h0 m0
io.(*PipeWriter).Close -1 h0
io.(*PipeWriter).CloseWithError -1 h0 h0
io.(*PipeWriter).Write -1 h0 h0
io.(*SectionReader).Outer -1 a1
io.(*SectionReader).Read -1 h1m0 h0
io.(*SectionReader).ReadAt -1 h1 h0 -
io.(*SectionReader).Seek -1 m0 - -
io.(*SectionReader).Size -1 -
io.(*multiReader).Read -1 h2m0 h0
io.(*multiReader).WriteTo -1 h2m0 h0
io.(*multiWriter).Write -1 h2 h0
io.(*multiWriter).WriteString -1 h2 h0
io.(*onceError).Load -1 h0
io.(*onceError).Store -1 h0 h0
io.(*teeReader).Read -1 h1 h0
io.Copy 72 h0 h0
io.CopyBuffer -1 h0 h0 h0
io.CopyN -1 h0 h0 -
io.LimitReader 8 h0 -
io.MultiReader 16 h1
io.MultiWriter 42 h1
io.NewOffsetWriter 9 h0 -
io.NewSectionReader 31 h0 - -
io.NopCloser 19 h0
io.Pipe 22
io.ReadAll -1 h0
io.ReadAtLeast -1 h0 h0 -
io.ReadFull 73 h0 h0
io.TeeReader 8 h0 h0
io.WriteString -1 h0 h0
io.discard.ReadFrom -1 - h0
io.discard.Write -1 - -
io.discard.WriteString -1 - -
io.eofReader.Read -1 - -
io.nopCloser.Close -1 -
io.nopCloserWriterTo.Close -1 -
io.nopCloserWriterTo.WriteTo -1 h0 h0
log.(*Logger).Fatal -1 h0 h1c0
log.(*Logger).Fatalf -1 h0 c0 h1c0
log.(*Logger).Fatalln -1 h0 h1c0
log.(*Logger).Flags -1 m0c0
log.(*Logger).Output -1 h0 - c0
log.(*Logger).Panic -1 h0 h1
log.(*Logger).Panicf -1 h0 - h1
log.(*Logger).Panicln -1 h0 h1
log.(*Logger).Prefix -1 h0
log.(*Logger).Print -1 h0 h1c0
log.(*Logger).Printf -1 h0 c0 h1c0
log.(*Logger).Println -1 h0 h1c0
log.(*Logger).SetFlags -1 m0c0 -
log.(*Logger).SetOutput -1 h0 h0
log.(*Logger).SetPrefix -1 h0 -
log.(*Logger).Writer -1 h0
log.Default 2
log.Fatal -1 h1c0
log.Fatalf -1 c0 h1c0
log.Fatalln -1 h1c0
log.Flags 13
log.New -1 h0 h0 -
log.Output 80 - c0
log.Panic -1 h1
log.Panicf -1 - h1
log.Panicln -1 h1
log.Prefix 26
log.Print 77 h1c0
log.Printf 77 c0 h1c0
log.Println 77 h1c0
log.SetFlags 13 -
log.SetOutput 60 h0
log.SetPrefix 72 h0
log.Writer 60
math.Abs 14 -
math.Acos 71 -
math.Acosh 61 -
math.Asin 61 -
math.Asinh 61 -
math.Atan 61 -
math.Atan2 62 - -
math.Atanh 61 -
math.Cbrt 61 -
math.Ceil 61 -
math.Copysign 23 - -
math.Cos 61 -
math.Cosh 61 -
math.Dim 15 - -
math.Erf 61 -
math.Erfc 61 -
math.Erfcinv 63 -
math.Erfinv -1 -
math.Exp 61 -
math.Exp2 61 -
math.Expm1 61 -
math.FMA -1 - - -
math.Float32bits 3 -
math.Float32frombits 3 -
math.Float64bits 3 -
math.Float64frombits 3 -
math.Floor 61 -
math.Frexp 70 -
math.Gamma -1 -
math.Hypot 62 - -
math.Ilogb -1 -
math.Inf 21 -
math.IsInf 35 - -
math.IsNaN 4 -
math.J0 -1 -
math.J1 -1 -
math.Jn -1 - -
math.Ldexp 62 - -
math.Lgamma -1 -
math.Log 61 -
math.Log10 71 -
math.Log1p 61 -
math.Log2 61 -
math.Logb -1 -
math.Max 62 - -
math.Min 62 - -
math.Mod 62 - -
math.Modf 37 -
math.NaN 7
math.Nextafter -1 - -
math.Nextafter32 -1 - -
math.Pow 62 - -
math.Pow10 77 -
math.Remainder 62 - -
math.Round 57 -
math.RoundToEven 71 -
math.Signbit 10 -
math.Sin 61 -
math.Sincos -1 -
math.Sinh 61 -
math.Sqrt 4 -
math.Tan 61 -
math.Tanh 61 -
math.Trunc 61 -
math.Y0 -1 -
math.Y1 -1 -
math.Yn -1 - -
math/bits.Add 15 - - -
math/bits.Add32 23 - - -
math/bits.Add64 21 - - -
math/bits.Div 15 - - -
math/bits.Div32 36 - - -
math/bits.Div64 -1 - - -
math/bits.LeadingZeros 6 -
math/bits.LeadingZeros16 6 -
math/bits.LeadingZeros32 6 -
math/bits.LeadingZeros64 6 -
math/bits.LeadingZeros8 6 -
math/bits.Len 4 -
math/bits.Len16 18 -
math/bits.Len32 28 -
math/bits.Len64 38 -
math/bits.Len8 5 -
math/bits.Mul 14 - -
math/bits.Mul32 19 - -
math/bits.Mul64 -1 - -
math/bits.OnesCount 4 -
math/bits.OnesCount16 13 -
math/bits.OnesCount32 29 -
math/bits.OnesCount64 51 -
math/bits.OnesCount8 5 -
math/bits.Rem 20 - - -
math/bits.Rem32 12 - - -
math/bits.Rem64 14 - - -
math/bits.Reverse 47 -
math/bits.Reverse16 16 -
math/bits.Reverse32 43 -
math/bits.Reverse64 43 -
math/bits.Reverse8 4 -
math/bits.ReverseBytes 4 -
math/bits.ReverseBytes16 8 -
math/bits.ReverseBytes32 21 -
math/bits.ReverseBytes64 34 -
math/bits.RotateLeft 5 - -
math/bits.RotateLeft16 18 - -
math/bits.RotateLeft32 18 - -
math/bits.RotateLeft64 18 - -
math/bits.RotateLeft8 18 - -
math/bits.Sub 15 - - -
math/bits.Sub32 23 - - -
math/bits.Sub64 23 - - -
math/bits.TrailingZeros 4 -
math/bits.TrailingZeros16 19 -
math/bits.TrailingZeros32 18 -
math/bits.TrailingZeros64 18 -
math/bits.TrailingZeros8 5 -
math/rand.(*Rand).ExpFloat64 -1 h1
math/rand.(*Rand).Float32 -1 h1
math/rand.(*Rand).Float64 -1 h1
math/rand.(*Rand).Int -1 h1
math/rand.(*Rand).Int31 -1 h1
math/rand.(*Rand).Int31n -1 h1 -
math/rand.(*Rand).Int63 -1 h1
math/rand.(*Rand).Int63n -1 h1 -
math/rand.(*Rand).Intn -1 h1 -
math/rand.(*Rand).NormFloat64 -1 h1
math/rand.(*Rand).Perm -1 h1 -
math/rand.(*Rand).Read -1 h1m0 m0
math/rand.(*Rand).Seed -1 h1m0 -
math/rand.(*Rand).Shuffle -1 h1 - -
math/rand.(*Rand).Uint32 -1 h1
math/rand.(*Rand).Uint64 -1 h1
math/rand.(*Zipf).Uint64 -1 h2
math/rand.(*lockedSource).Int63 -1 h0
math/rand.(*lockedSource).Seed -1 h0 -
math/rand.(*lockedSource).Uint64 -1 h0
math/rand.(*rngSource).Int63 -1 m0
math/rand.(*rngSource).Seed -1 m0 -
math/rand.(*rngSource).Uint64 -1 m0
math/rand.(*runtimeSource).Int63 -1 -
math/rand.(*runtimeSource).Seed -1 - -
math/rand.(*runtimeSource).Uint64 -1 -
math/rand.ExpFloat64 -1
math/rand.Float32 -1
math/rand.Float64 -1
math/rand.Int -1
math/rand.Int31 -1
math/rand.Int31n -1 -
math/rand.Int63 -1
math/rand.Int63n -1 -
math/rand.Intn -1 -
math/rand.New 14 h0
math/rand.NewSource 73 -
math/rand.NewZipf -1 h0 - - -
math/rand.NormFloat64 -1
math/rand.Perm -1 -
math/rand.Read -1 m0
math/rand.Seed -1 -
math/rand.Shuffle -1 - -
math/rand.Uint32 -1
math/rand.Uint64 -1
math/rand/v2.(*ChaCha8).AppendBinary -1 - a0m0
math/rand/v2.(*ChaCha8).MarshalBinary -1 -
math/rand/v2.(*ChaCha8).Read -1 h0 m0
math/rand/v2.(*ChaCha8).Seed -1 h0 -
math/rand/v2.(*ChaCha8).Uint64 -1 h0
math/rand/v2.(*ChaCha8).UnmarshalBinary -1 h0 -
math/rand/v2.(*PCG).AppendBinary -1 - a0m0
math/rand/v2.(*PCG).MarshalBinary -1 -
math/rand/v2.(*PCG).Seed -1 m0 - -
math/rand/v2.(*PCG).Uint64 -1 m0
math/rand/v2.(*PCG).UnmarshalBinary -1 m0 -
math/rand/v2.(*Rand).ExpFloat64 -1 h1
math/rand/v2.(*Rand).Float32 -1 h1
math/rand/v2.(*Rand).Float64 -1 h1
math/rand/v2.(*Rand).Int -1 h1
math/rand/v2.(*Rand).Int32 -1 h1
math/rand/v2.(*Rand).Int32N -1 h1 -
math/rand/v2.(*Rand).Int64 -1 h1
math/rand/v2.(*Rand).Int64N -1 h1 -
math/rand/v2.(*Rand).IntN -1 h1 -
math/rand/v2.(*Rand).NormFloat64 -1 h1
math/rand/v2.(*Rand).Perm -1 h1 -
math/rand/v2.(*Rand).Shuffle -1 h1 - -
math/rand/v2.(*Rand).Uint -1 h1
math/rand/v2.(*Rand).Uint32 -1 h1
math/rand/v2.(*Rand).Uint32N -1 h1 -
math/rand/v2.(*Rand).Uint64 -1 h1
math/rand/v2.(*Rand).Uint64N -1 h1 -
math/rand/v2.(*Rand).UintN -1 h1 -
math/rand/v2.(*Zipf).Uint64 -1 h2
math/rand/v2.ExpFloat64 60
math/rand/v2.Float32 78
math/rand/v2.Float64 75
math/rand/v2.Int 70
math/rand/v2.Int32 68
math/rand/v2.Int32N 74 -
math/rand/v2.Int64 68
math/rand/v2.Int64N 74 -
math/rand/v2.IntN 74 -
math/rand/v2.New 5 h0
math/rand/v2.NewChaCha8 67 -
math/rand/v2.NewPCG 7 - -
math/rand/v2.NewZipf -1 h0 - - -
math/rand/v2.NormFloat64 60
math/rand/v2.Perm 61 -
math/rand/v2.Shuffle 61 - -
math/rand/v2.Uint 65
math/rand/v2.Uint32 68
math/rand/v2.Uint32N 74 -
math/rand/v2.Uint64 65
math/rand/v2.Uint64N 72 -
math/rand/v2.UintN 72 -
math/rand/v2.runtimeSource.Uint64 -1 -
os.(*File).Chdir -1 h2
os.(*File).Chmod -1 h2 -
os.(*File).Chown -1 h2 - -
os.(*File).Close -1 h2
os.(*File).Fd -1 h2
os.(*File).Name -1 a2
os.(*File).Read -1 h2 m0
os.(*File).ReadAt -1 h2 m0 -
os.(*File).ReadDir -1 h0 -
os.(*File).ReadFrom -1 h0 h0
os.(*File).Readdir -1 h0 -
os.(*File).Readdirnames -1 h0 -
os.(*File).Seek -1 h2 - -
os.(*File).SetDeadline -1 h2 -
os.(*File).SetReadDeadline -1 h2 -
os.(*File).SetWriteDeadline -1 h2 -
os.(*File).Stat -1 h2
os.(*File).Sync -1 h2
os.(*File).SyscallConn -1 h0
os.(*File).Truncate -1 h2 -
os.(*File).Write -1 h2 m0
os.(*File).WriteAt -1 h2 m0 -
os.(*File).WriteString -1 h2 m0
os.(*File).WriteTo -1 h0 h0
os.(*LinkError).Error -1 h1
os.(*LinkError).Unwrap -1 a1
os.(*Process).Kill -1 h0
os.(*Process).Release -1 m0c0
os.(*Process).Signal -1 h0 -
os.(*Process).Wait -1 h0
os.(*Process).WithHandle -1 m0c0 -
os.(*ProcessState).ExitCode -1 -
os.(*ProcessState).Exited -1 -
os.(*ProcessState).Pid -1 -
os.(*ProcessState).String -1 -
os.(*ProcessState).Success -1 -
os.(*ProcessState).Sys -1 -
os.(*ProcessState).SysUsage -1 a1
os.(*ProcessState).SystemTime -1 -
os.(*ProcessState).UserTime -1 -
os.(*Root).Chmod -1 h1 h0 -
os.(*Root).Chown -1 h1 h0 - -
os.(*Root).Chtimes -1 h1 h0 c0 c0
os.(*Root).Close -1 h1
os.(*Root).Create -1 h1 h0
os.(*Root).FS -1 a0
os.(*Root).Lchown -1 h1 h0 - -
os.(*Root).Link -1 h1c0 h0 h0
os.(*Root).Lstat -1 h1 h0
os.(*Root).Mkdir -1 h1 h0 -
os.(*Root).MkdirAll -1 h1c0 h0 -
os.(*Root).Name -1 a2
os.(*Root).Open -1 h1 h0
os.(*Root).OpenFile -1 h1 h0 - -
os.(*Root).OpenRoot -1 h1 h0
os.(*Root).ReadFile -1 h1 h0
os.(*Root).Readlink -1 h1 h0
os.(*Root).Remove -1 h1 h0
os.(*Root).RemoveAll -1 h1 h0
os.(*Root).Rename -1 h1c0 h0 h0
os.(*Root).Stat -1 h1 h0
os.(*Root).Symlink -1 h1 h0 h0
os.(*Root).WriteFile -1 h1 h0 m0 -
os.(*SyscallError).Error -1 h1
os.(*SyscallError).Timeout -1 h1
os.(*SyscallError).Unwrap -1 a1
os.(*fileStat).IsDir -1 -
os.(*fileStat).ModTime -1 a1
os.(*fileStat).Mode -1 -
os.(*fileStat).Name -1 a1
os.(*fileStat).Size -1 -
os.(*fileStat).Sys -1 a0
os.(*rawConn).Control -1 h2 -
os.(*rawConn).Read -1 h2 -
os.(*rawConn).Write -1 h2 -
os.(*root).Close -1 h0
os.(*root).Name -1 a1
os.(*rootFS).Lstat -1 h1 h0
os.(*rootFS).Open -1 h1 h0
os.(*rootFS).ReadDir -1 h1 h0
os.(*rootFS).ReadFile -1 h1 h0
os.(*rootFS).ReadLink -1 h1 h0
os.(*rootFS).Stat -1 h1 h0
os.(*unixDirent).Info -1 a1
os.(*unixDirent).IsDir -1 -
os.(*unixDirent).Name -1 a1
os.(*unixDirent).String -1 h0
os.(*unixDirent).Type -1 -
os.Chdir -1 h0
os.Chmod -1 h0 -
os.Chown 69 h0 - -
os.Chtimes -1 h0 - -
os.Clearenv 59
os.CopyFS 78 c0 h0
os.Create 72 h0
os.CreateTemp -1 - h0
os.DirFS 3 h0
os.Environ 60
os.Executable 69
os.Exit -1 -
os.Expand -1 h0 -
os.ExpandEnv 62 h0
os.FindProcess 70 -
os.Getegid 76
os.Getenv -1 h0
os.Geteuid 76
os.Getgid 76
os.Getgroups -1
os.Getpagesize 60
os.Getpid 76
os.Getppid 76
os.Getuid 76
os.Getwd -1
os.Hostname 69
os.IsExist 62 -
os.IsNotExist 62 -
os.IsPathSeparator 4 -
os.IsPermission 62 -
os.IsTimeout -1 h0
os.Lchown 69 h0 - -
os.Link 71 h0 h0
os.LookupEnv -1 h0
os.Lstat -1 h0
os.Mkdir 78 h0 -
os.MkdirAll -1 h0 -
os.MkdirTemp -1 h0 h0
os.NewFile 62 - h0
os.NewSyscallError 14 h0 h0
os.Open 72 h0
os.OpenFile -1 h0 - -
os.OpenInRoot -1 h0 h0
os.OpenRoot -1 h0
os.Pipe -1
os.ReadDir -1 h0
os.ReadFile -1 h0
os.Readlink 70 h0
os.Remove -1 h0
os.RemoveAll 61 h0
os.Rename 62 h0 h0
os.SameFile 47 - -
os.Setenv -1 h0 h0
os.StartProcess -1 h0 m1c1 h1
os.Stat -1 h0
os.Symlink 71 h0 h0
os.TempDir 76
os.Truncate 69 h0 -
os.Unsetenv 61 h0
os.UserCacheDir -1
os.UserConfigDir -1
os.UserHomeDir -1
os.WriteFile -1 h0 m0 -
os.dirFS.Lstat -1 - h0
os.dirFS.Open -1 - h0
os.dirFS.ReadDir -1 - h0
os.dirFS.ReadFile -1 - h0
os.dirFS.ReadLink -1 - h0
os.dirFS.Stat -1 - h0
os.errSymlink.Error -1 -
os.noReadFrom.ReadFrom -1 - -
os.noWriteTo.WriteTo -1 - -
runtime/debug.(*BuildInfo).String -1 h1
runtime/debug.FreeOSMemory 59
runtime/debug.ParseBuildInfo -1 h0
runtime/debug.PrintStack -1
runtime/debug.ReadBuildInfo -1
runtime/debug.ReadGCStats -1 h0
runtime/debug.SetCrashOutput -1 h1 -
runtime/debug.SetGCPercent 63 -
runtime/debug.SetMaxStack 61 -
runtime/debug.SetMaxThreads 61 -
runtime/debug.SetMemoryLimit 61 -
runtime/debug.SetPanicOnFault 61 -
runtime/debug.SetTraceback -1 h0
runtime/debug.Stack -1
runtime/debug.WriteHeapDump -1 -
slices.(*xorshift).Next -1 m0
sort.(*xorshift).Next -1 m0
sort.Find -1 - -
sort.Float64Slice.Len -1 -
sort.Float64Slice.Less -1 - - -
sort.Float64Slice.Search -1 - -
sort.Float64Slice.Sort -1 h0
sort.Float64Slice.Swap -1 m0 - -
sort.Float64s -1 m0
sort.Float64sAreSorted 69 -
sort.IntSlice.Len -1 -
sort.IntSlice.Less -1 - - -
sort.IntSlice.Search -1 - -
sort.IntSlice.Sort -1 h0
sort.IntSlice.Swap -1 m0 - -
sort.Ints -1 m0
sort.IntsAreSorted 69 -
sort.IsSorted -1 h0
sort.Reverse 6 h0
sort.Search 56 - -
sort.SearchFloat64s 77 - -
sort.SearchInts 77 - -
sort.SearchStrings 77 - -
sort.Slice -1 h0 -
sort.SliceIsSorted -1 m0c0 -
sort.SliceStable -1 h0 -
sort.Sort -1 h0
sort.Stable -1 h0
sort.StringSlice.Len -1 -
sort.StringSlice.Less -1 - - -
sort.StringSlice.Search -1 - -
sort.StringSlice.Sort -1 h0
sort.StringSlice.Swap -1 m0 - -
sort.Strings -1 m0
sort.StringsAreSorted 69 -
sort.reverse.Less -1 h0 - -
strconv.(*NumError).Error -1 h1
strconv.(*NumError).Unwrap -1 a1
strconv.AppendBool 15 a0m0 -
strconv.AppendFloat 73 a0m0 - - - -
strconv.AppendInt 63 a0m0 - -
strconv.AppendQuote 65 a0m0 -
strconv.AppendQuoteRune 65 a0m0 -
strconv.AppendQuoteRuneToASCII 65 a0m0 -
strconv.AppendQuoteRuneToGraphic 65 a0m0 -
strconv.AppendQuoteToASCII 65 a0m0 -
strconv.AppendQuoteToGraphic 65 a0m0 -
strconv.AppendUint 63 a0m0 - -
strconv.Atoi -1 -
strconv.CanBackquote -1 -
strconv.FormatBool 10 -
strconv.FormatComplex 80 - - - -
strconv.FormatFloat 79 - - - -
strconv.FormatInt 62 - -
strconv.FormatUint 62 - -
strconv.IsGraphic -1 -
strconv.IsPrint -1 -
strconv.Itoa 66 -
strconv.ParseBool -1 -
strconv.ParseComplex -1 - -
strconv.ParseFloat -1 - -
strconv.ParseInt -1 - - -
strconv.ParseUint -1 - - -
strconv.Quote 80 -
strconv.QuoteRune 73 -
strconv.QuoteRuneToASCII 73 -
strconv.QuoteRuneToGraphic 73 -
strconv.QuoteToASCII 80 -
strconv.QuoteToGraphic 80 -
strconv.QuotedPrefix 72 a0m0c0
strconv.Unquote -1 a0m0c0
strconv.UnquoteChar -1 c0 -
strings.(*Builder).Cap -1 -
strings.(*Builder).Grow -1 m0 -
strings.(*Builder).Len -1 -
strings.(*Builder).Reset -1 m0
strings.(*Builder).String -1 a1
strings.(*Builder).Write -1 h1m0 -
strings.(*Builder).WriteByte -1 h1m0 -
strings.(*Builder).WriteRune -1 h1m0 -
strings.(*Builder).WriteString -1 h1m0 -
strings.(*Reader).Len -1 -
strings.(*Reader).Read -1 m0 m0
strings.(*Reader).ReadAt -1 - m0 -
strings.(*Reader).ReadByte -1 m0
strings.(*Reader).ReadRune -1 m0
strings.(*Reader).Reset -1 m0 h0
strings.(*Reader).Seek -1 m0 - -
strings.(*Reader).Size -1 -
strings.(*Reader).UnreadByte -1 m0
strings.(*Reader).UnreadRune -1 m0
strings.(*Reader).WriteTo -1 h1m0 h0
strings.(*Replacer).Replace -1 h0 h0
strings.(*Replacer).WriteString -1 h0 h0 h0
strings.(*appendSliceWriter).Write -1 h1m0 -
strings.(*appendSliceWriter).WriteString -1 h1m0 -
strings.(*byteReplacer).Replace -1 - a0
strings.(*byteReplacer).WriteString -1 h0 h0 h0
strings.(*byteStringReplacer).Replace -1 m2c2 a0m0c0
strings.(*byteStringReplacer).WriteString -1 h1 h0 h0
strings.(*genericReplacer).Replace -1 h1 h0
strings.(*genericReplacer).WriteString -1 h1 h0 h0
strings.(*singleStringReplacer).Replace -1 - a0
strings.(*singleStringReplacer).WriteString -1 h1 h0 h0
strings.Clone 29 -
strings.Compare 67 h0 h0
strings.Contains 69 m0c0 m0c0
strings.ContainsAny 64 m0c0 m0c0
strings.ContainsFunc 48 - -
strings.ContainsRune 64 m0c0 -
strings.Count -1 m0c0 m0c0
strings.Cut 75 a0b0m0c0 m0c0
strings.CutPrefix 42 a0 -
strings.CutSuffix 48 a0 -
strings.EqualFold -1 - -
strings.Fields -1 h0
strings.FieldsFunc -1 h0 -
strings.FieldsFuncSeq 17 h0 h0
strings.FieldsSeq 17 h0
strings.HasPrefix 18 - -
strings.HasSuffix 21 - -
strings.Index 62 m0c0 m0c0
strings.IndexAny -1 m0c0 m0c0
strings.IndexByte 67 m0c0 -
strings.IndexFunc 41 - -
strings.IndexRune -1 m0c0 -
strings.Join -1 a1 -
strings.LastIndex -1 - -
strings.LastIndexAny -1 - m0c0
strings.LastIndexByte 30 - -
strings.LastIndexFunc 63 - -
strings.Lines 17 -
strings.Map -1 - a0
strings.NewReader 9 h0
strings.NewReplacer 17 h1
strings.Repeat -1 a0 -
strings.Replace -1 a0m0c0 m0c0 - -
strings.ReplaceAll 64 a0m0c0 m0c0 -
strings.Split 64 h0 m0c0
strings.SplitAfter 65 h0 m0c0
strings.SplitAfterN 65 h0 m0c0 -
strings.SplitAfterSeq 24 h0 h0
strings.SplitN 64 h0 m0c0 -
strings.SplitSeq 23 h0 h0
strings.Title -1 a0
strings.ToLower -1 a0
strings.ToLowerSpecial 64 - a0
strings.ToTitle 62 a0
strings.ToTitleSpecial 64 - a0
strings.ToUpper -1 a0
strings.ToUpperSpecial 64 - a0
strings.ToValidUTF8 -1 a0 -
strings.Trim -1 a0 m0c0
strings.TrimFunc -1 a0 -
strings.TrimLeft -1 a0 m0c0
strings.TrimLeftFunc 54 a0 -
strings.TrimPrefix 30 a0 -
strings.TrimRight -1 a0 m0c0
strings.TrimRightFunc -1 a0 -
strings.TrimSpace -1 a0
strings.TrimSuffix 36 a0 -
strings.stringWriter.WriteString -1 h0 -
sync.(*Cond).Broadcast -1 h0
sync.(*Cond).Signal -1 h0
sync.(*Cond).Wait -1 h0
sync.(*Map).Clear -1 h0
sync.(*Map).CompareAndDelete -1 h0 - -
sync.(*Map).CompareAndSwap -1 h0 h0 - h0
sync.(*Map).Delete -1 h0 -
sync.(*Map).Load -1 h0 -
sync.(*Map).LoadAndDelete -1 h0 -
sync.(*Map).LoadOrStore -1 h0 h0 h0
sync.(*Map).Range -1 h0 -
sync.(*Map).Store -1 h0 h0 h0
sync.(*Map).Swap -1 h0 h0 h0
sync.(*Mutex).Lock -1 h0
sync.(*Mutex).TryLock -1 m0c0
sync.(*Mutex).Unlock -1 h0
sync.(*Once).Do -1 h0 -
sync.(*Pool).Get -1 h0
sync.(*Pool).Put -1 h0 h0
sync.(*RWMutex).Lock -1 h0
sync.(*RWMutex).RLock -1 h0
sync.(*RWMutex).RLocker -1 a0
sync.(*RWMutex).RUnlock -1 h0
sync.(*RWMutex).TryLock -1 h0
sync.(*RWMutex).TryRLock -1 m0c0
sync.(*RWMutex).Unlock -1 h0
sync.(*WaitGroup).Add -1 h0 -
sync.(*WaitGroup).Done -1 h0
sync.(*WaitGroup).Go -1 h0 h0
sync.(*WaitGroup).Wait -1 h0
sync.(*noCopy).Lock -1 -
sync.(*noCopy).Unlock -1 -
sync.(*rlocker).Lock -1 h0
sync.(*rlocker).Unlock -1 h0
sync.NewCond 5 h0
sync.OnceFunc 24 h0
sync/atomic.(*Bool).CompareAndSwap -1 m0c0 - -
sync/atomic.(*Bool).Load -1 m0c0
sync/atomic.(*Bool).Store -1 m0c0 -
sync/atomic.(*Bool).Swap -1 m0c0 -
sync/atomic.(*Int32).Add -1 m0c0 -
sync/atomic.(*Int32).And -1 m0c0 -
sync/atomic.(*Int32).CompareAndSwap -1 m0c0 - -
sync/atomic.(*Int32).Load -1 m0c0
sync/atomic.(*Int32).Or -1 m0c0 -
sync/atomic.(*Int32).Store -1 m0c0 -
sync/atomic.(*Int32).Swap -1 m0c0 -
sync/atomic.(*Int64).Add -1 m0c0 -
sync/atomic.(*Int64).And -1 m0c0 -
sync/atomic.(*Int64).CompareAndSwap -1 m0c0 - -
sync/atomic.(*Int64).Load -1 m0c0
sync/atomic.(*Int64).Or -1 m0c0 -
sync/atomic.(*Int64).Store -1 m0c0 -
sync/atomic.(*Int64).Swap -1 m0c0 -
sync/atomic.(*Uint32).Add -1 m0c0 -
sync/atomic.(*Uint32).And -1 m0c0 -
sync/atomic.(*Uint32).CompareAndSwap -1 m0c0 - -
sync/atomic.(*Uint32).Load -1 m0c0
sync/atomic.(*Uint32).Or -1 m0c0 -
sync/atomic.(*Uint32).Store -1 m0c0 -
sync/atomic.(*Uint32).Swap -1 m0c0 -
sync/atomic.(*Uint64).Add -1 m0c0 -
sync/atomic.(*Uint64).And -1 m0c0 -
sync/atomic.(*Uint64).CompareAndSwap -1 m0c0 - -
sync/atomic.(*Uint64).Load -1 m0c0
sync/atomic.(*Uint64).Or -1 m0c0 -
sync/atomic.(*Uint64).Store -1 m0c0 -
sync/atomic.(*Uint64).Swap -1 m0c0 -
sync/atomic.(*Uintptr).Add -1 m0c0 -
sync/atomic.(*Uintptr).And -1 m0c0 -
sync/atomic.(*Uintptr).CompareAndSwap -1 m0c0 - -
sync/atomic.(*Uintptr).Load -1 m0c0
sync/atomic.(*Uintptr).Or -1 m0c0 -
sync/atomic.(*Uintptr).Store -1 m0c0 -
sync/atomic.(*Uintptr).Swap -1 m0c0 -
sync/atomic.(*Value).CompareAndSwap -1 h0 - h0
sync/atomic.(*Value).Load -1 h0
sync/atomic.(*Value).Store -1 h0 h0
sync/atomic.(*Value).Swap -1 h0 h0
sync/atomic.(*noCopy).Lock -1 -
sync/atomic.(*noCopy).Unlock -1 -
sync/atomic.AddInt32 -1 - -
sync/atomic.AddInt64 -1 - -
sync/atomic.AddUint32 -1 - -
sync/atomic.AddUint64 -1 - -
sync/atomic.AddUintptr -1 - -
sync/atomic.AndInt32 -1 - -
sync/atomic.AndInt64 -1 - -
sync/atomic.AndUint32 -1 - -
sync/atomic.AndUint64 -1 - -
sync/atomic.AndUintptr -1 - -
sync/atomic.CompareAndSwapInt32 -1 - - -
sync/atomic.CompareAndSwapInt64 -1 - - -
sync/atomic.CompareAndSwapPointer -1 h0 h0 h0
sync/atomic.CompareAndSwapUint32 -1 - - -
sync/atomic.CompareAndSwapUint64 -1 - - -
sync/atomic.CompareAndSwapUintptr -1 - - -
sync/atomic.LoadInt32 -1 -
sync/atomic.LoadInt64 -1 -
sync/atomic.LoadPointer -1 h0
sync/atomic.LoadUint32 -1 -
sync/atomic.LoadUint64 -1 -
sync/atomic.LoadUintptr -1 -
sync/atomic.OrInt32 -1 - -
sync/atomic.OrInt64 -1 - -
sync/atomic.OrUint32 -1 - -
sync/atomic.OrUint64 -1 - -
sync/atomic.OrUintptr -1 - -
sync/atomic.StoreInt32 -1 - -
sync/atomic.StoreInt64 -1 - -
sync/atomic.StorePointer -1 h0 h0
sync/atomic.StoreUint32 -1 - -
sync/atomic.StoreUint64 -1 - -
sync/atomic.StoreUintptr -1 - -
sync/atomic.SwapInt32 -1 - -
sync/atomic.SwapInt64 -1 - -
sync/atomic.SwapPointer -1 h0 h0
sync/atomic.SwapUint32 -1 - -
sync/atomic.SwapUint64 -1 - -
sync/atomic.SwapUintptr -1 - -
testing.(*B).Elapsed -1 m1
testing.(*B).Loop -1 h0
testing.(*B).ReportAllocs -1 m0
testing.(*B).ReportMetric -1 - - h0
testing.(*B).ResetTimer -1 m0
testing.(*B).Run -1 h0 h0 h0
testing.(*B).RunParallel -1 h0 h0
testing.(*B).SetBytes -1 m0 -
testing.(*B).SetParallelism -1 m0 -
testing.(*B).StartTimer -1 m0
testing.(*B).StopTimer -1 m0
testing.(*F).Add -1 h1m0 h1
testing.(*F).Fail -1 h0
testing.(*F).Fuzz -1 h0 h0
testing.(*F).Helper -1 h0
testing.(*F).Skipped -1 h0
testing.(*M).Run -1 h0
testing.(*PB).Next -1 m0c1
testing.(*T).Chdir -1 h0 h0
testing.(*T).Deadline -1 a2
testing.(*T).Parallel -1 h0
testing.(*T).Run -1 h0 h0 h0
testing.(*T).Setenv -1 h0 h0 h0
testing.(*chattyFlag).Get -1 -
testing.(*chattyFlag).IsBoolFlag -1 -
testing.(*chattyFlag).Set -1 m0 h0
testing.(*chattyFlag).String -1 -
testing.(*chattyPrinter).Printf -1 h0 h0 - h1
testing.(*chattyPrinter).Updatef -1 h0 h0 - h1
testing.(*common).ArtifactDir -1 h0
testing.(*common).Attr -1 h0 h0 h0
testing.(*common).Chdir -1 h0 h0
testing.(*common).Cleanup -1 h0 h0
testing.(*common).Context -1 a1
testing.(*common).Error -1 h0 h1
testing.(*common).Errorf -1 h0 - h1
testing.(*common).Fail -1 h0
testing.(*common).FailNow -1 h0
testing.(*common).Failed -1 h0
testing.(*common).Fatal -1 h0 h1
testing.(*common).Fatalf -1 h0 - h1
testing.(*common).Helper -1 h0
testing.(*common).Log -1 h0 h1
testing.(*common).Logf -1 h0 - h1
testing.(*common).Name -1 a1
testing.(*common).Output -1 h0
testing.(*common).Setenv -1 h0 h0 h0
testing.(*common).Skip -1 h0 h1
testing.(*common).SkipNow -1 h0
testing.(*common).Skipf -1 h0 - h1
testing.(*common).Skipped -1 h0
testing.(*common).TempDir -1 h0
testing.(*durationOrCountFlag).Set -1 m0 h0
testing.(*durationOrCountFlag).String -1 -
testing.(*outputWriter).Write -1 h1m0 h0
testing.AllocsPerRun -1 - -
testing.Benchmark -1 h0
testing.BenchmarkResult.AllocedBytesPerOp -1 -
testing.BenchmarkResult.AllocsPerOp -1 -
testing.BenchmarkResult.MemString -1 -
testing.BenchmarkResult.NsPerOp -1 -
testing.BenchmarkResult.String -1 -
testing.CoverMode 3
testing.Coverage 68
testing.Init -1
testing.Main -1 h0 h0 h0 h0
testing.MainStart -1 h0 h0 h0 h0 h0
testing.RegisterCover 0 -
testing.RunBenchmarks 62 h0 h1
testing.RunExamples 66 h0 h1
testing.RunTests -1 h0 h1
testing.Short 23
testing.Testing 4
testing.Verbose 16
testing.discard.Write -1 - -
testing.fuzzResult.String -1 h0
testing.indenter.Write -1 h2m0 m0c0
testing.matchStringOnly.CheckCorpus -1 - - -
testing.matchStringOnly.CoordinateFuzzing -1 - - - - - - - - - -
testing.matchStringOnly.ImportPath -1 -
testing.matchStringOnly.InitRuntimeCoverage -1 -
testing.matchStringOnly.MatchString -1 c0 h0 h0
testing.matchStringOnly.ModulePath -1 -
testing.matchStringOnly.ReadCorpus -1 - - -
testing.matchStringOnly.ResetCoverage -1 -
testing.matchStringOnly.RunFuzzWorker -1 - -
testing.matchStringOnly.SetPanicOnExit0 -1 - -
testing.matchStringOnly.SnapshotCoverage -1 -
testing.matchStringOnly.StartCPUProfile -1 - -
testing.matchStringOnly.StartTestLog -1 - -
testing.matchStringOnly.StopCPUProfile -1 -
testing.matchStringOnly.StopTestLog -1 -
testing.matchStringOnly.WriteProfileTo -1 - - - -
time.(*Location).String -1 a1
time.(*ParseError).Error -1 -
time.(*Ticker).Reset -1 h0 -
time.(*Ticker).Stop -1 h0
time.(*Time).GobDecode -1 m0 -
time.(*Time).UnmarshalBinary -1 m0 -
time.(*Time).UnmarshalJSON -1 m0 -
time.(*Time).UnmarshalText -1 m0 -
time.(*Timer).Reset -1 h0 -
time.(*Timer).Stop -1 h0
time.(*parseDurationError).Error -1 -
time.After 62 -
time.AfterFunc -1 - h0
time.Date -1 - - - - - - - h0
time.Duration.Abs -1 -
time.Duration.Hours -1 -
time.Duration.Microseconds -1 -
time.Duration.Milliseconds -1 -
time.Duration.Minutes -1 -
time.Duration.Nanoseconds -1 -
time.Duration.Round -1 - -
time.Duration.Seconds -1 -
time.Duration.String -1 -
time.Duration.Truncate -1 - -
time.FixedZone -1 h0 -
time.LoadLocation -1 h0
time.LoadLocationFromTZData -1 h0 m0c0
time.Month.String -1 -
time.NewTicker -1 -
time.NewTimer -1 -
time.Now -1
time.Parse -1 h0 -
time.ParseDuration -1 h0
time.ParseInLocation -1 h0 - h0
time.Since -1 m0
time.Sleep -1 -
time.Tick 68 -
time.Time.Add -1 a0m0 -
time.Time.AddDate -1 h0 - - -
time.Time.After -1 - -
time.Time.AppendBinary -1 - a0m0
time.Time.AppendFormat -1 - a0m0 -
time.Time.AppendText -1 - a0m0
time.Time.Before -1 - -
time.Time.Clock -1 -
time.Time.Compare -1 - -
time.Time.Date -1 -
time.Time.Day -1 -
time.Time.Equal -1 - -
time.Time.Format -1 - -
time.Time.GoString -1 -
time.Time.GobEncode -1 -
time.Time.Hour -1 -
time.Time.ISOWeek -1 -
time.Time.In -1 a0m0 h0
time.Time.IsDST -1 -
time.Time.IsZero -1 -
time.Time.Local -1 a0m0
time.Time.Location -1 a0
time.Time.MarshalBinary -1 -
time.Time.MarshalJSON -1 -
time.Time.MarshalText -1 -
time.Time.Minute -1 -
time.Time.Month -1 -
time.Time.Nanosecond -1 -
time.Time.Round -1 a0m0 -
time.Time.Second -1 -
time.Time.String -1 -
time.Time.Sub -1 - m0
time.Time.Truncate -1 a0m0 -
time.Time.UTC -1 a0m0
time.Time.Unix -1 -
time.Time.UnixMicro -1 -
time.Time.UnixMilli -1 -
time.Time.UnixNano -1 -
time.Time.Weekday -1 -
time.Time.Year -1 -
time.Time.YearDay -1 -
time.Time.Zone -1 a1
time.Time.ZoneBounds -1 h0
time.Unix 50 - -
time.UnixMicro 61 -
time.UnixMilli 61 -
time.Until -1 -
time.Weekday.String -1 -
time.fileSizeError.Error -1 -
unicode.In 72 - -
unicode.Is -1 - -
unicode.IsControl 16 -
unicode.IsDigit 74 -
unicode.IsGraphic -1 -
unicode.IsLetter 76 -
unicode.IsLower 76 -
unicode.IsMark 62 -
unicode.IsNumber 76 -
unicode.IsOneOf 72 - -
unicode.IsPrint -1 -
unicode.IsPunct 76 -
unicode.IsSpace -1 -
unicode.IsSymbol 76 -
unicode.IsTitle 68 -
unicode.IsUpper 76 -
unicode.SimpleFold -1 -
unicode.SpecialCase.ToLower -1 - -
unicode.SpecialCase.ToTitle -1 - -
unicode.SpecialCase.ToUpper -1 - -
unicode.To 67 - -
unicode.ToLower -1 -
unicode.ToTitle -1 -
unicode.ToUpper -1 -
unicode/utf8.AppendRune 72 a0m0 -
unicode/utf8.DecodeLastRune -1 -
unicode/utf8.DecodeLastRuneInString -1 -
unicode/utf8.DecodeRune 79 -
unicode/utf8.DecodeRuneInString 80 -
unicode/utf8.EncodeRune 75 m0 -
unicode/utf8.FullRune 79 -
unicode/utf8.FullRuneInString 79 -
unicode/utf8.RuneCount 46 -
unicode/utf8.RuneCountInString 7 -
unicode/utf8.RuneLen 43 -
unicode/utf8.RuneStart 6 -
unicode/utf8.Valid -1 -
unicode/utf8.ValidRune 23 -
unicode/utf8.ValidString -1 -
reflect.(*MapIter).Key -1 a2m1c1
reflect.(*MapIter).Next -1 h1m0
reflect.(*MapIter).Reset -1 m0 h0
reflect.(*MapIter).Value -1 a2m1c1
reflect.(*ValueError).Error -1 -
reflect.(*interfaceType).Method -1 a1m0c0 -
reflect.(*interfaceType).MethodByName -1 a1m0c0 -
reflect.(*interfaceType).NumMethod -1 -
reflect.(*rtype).Align -1 -
reflect.(*rtype).AssignableTo -1 m0c0 h0
reflect.(*rtype).Bits -1 m0c0
reflect.(*rtype).CanSeq -1 m0c0
reflect.(*rtype).CanSeq2 -1 m0c0
reflect.(*rtype).ChanDir -1 m0c0
reflect.(*rtype).Comparable -1 -
reflect.(*rtype).ConvertibleTo -1 m0c0 h0
reflect.(*rtype).Elem -1 a1m0c0
reflect.(*rtype).Field -1 a1m0c0 -
reflect.(*rtype).FieldAlign -1 -
reflect.(*rtype).FieldByIndex -1 h0 -
reflect.(*rtype).FieldByName -1 h0 -
reflect.(*rtype).FieldByNameFunc -1 h0 -
reflect.(*rtype).Fields -1 h0
reflect.(*rtype).Implements -1 m0c0 h0
reflect.(*rtype).In -1 a1m0c0 -
reflect.(*rtype).Ins -1 h0
reflect.(*rtype).IsVariadic -1 m0c0
reflect.(*rtype).Key -1 a1m0c0
reflect.(*rtype).Kind -1 -
reflect.(*rtype).Len -1 m0c0
reflect.(*rtype).Method -1 h0 -
reflect.(*rtype).MethodByName -1 h0 -
reflect.(*rtype).Methods -1 h0
reflect.(*rtype).Name -1 m0c0
reflect.(*rtype).NumField -1 m0c0
reflect.(*rtype).NumIn -1 m0c0
reflect.(*rtype).NumMethod -1 -
reflect.(*rtype).NumOut -1 m0c0
reflect.(*rtype).Out -1 a1m0c0 -
reflect.(*rtype).Outs -1 h0
reflect.(*rtype).OverflowComplex -1 m0c0 -
reflect.(*rtype).OverflowFloat -1 m0c0 -
reflect.(*rtype).OverflowInt -1 m0c0 -
reflect.(*rtype).OverflowUint -1 m0c0 -
reflect.(*rtype).PkgPath -1 m0c0
reflect.(*rtype).Size -1 -
reflect.(*rtype).String -1 m0c0
reflect.(*structType).Field -1 a1 -
reflect.(*structType).FieldByIndex -1 h0 -
reflect.(*structType).FieldByName -1 h0 -
reflect.(*structType).FieldByNameFunc -1 h0 -
reflect.Append -1 h0 h1
reflect.AppendSlice -1 h0 m0c0
reflect.ArrayOf -1 - h0
reflect.ChanDir.String -1 -
reflect.ChanOf -1 - h0
reflect.Copy -1 m0c0 m0c0
reflect.DeepEqual -1 h0 h0
reflect.FuncOf -1 h1 h1 -
reflect.Indirect 75 a0
reflect.Kind.String -1 -
reflect.MakeChan -1 h0 -
reflect.MakeFunc -1 h0 h0
reflect.MakeMap 62 h0
reflect.MakeMapWithSize -1 h0 -
reflect.MakeSlice -1 h0 - -
reflect.MapOf -1 h0 h0
reflect.Method.IsExported -1 -
reflect.New -1 h0
reflect.NewAt 77 h0 a0
reflect.PointerTo 66 h0
reflect.PtrTo 70 h0
reflect.Select -1 h1
reflect.SliceAt -1 h0 h0 -
reflect.SliceOf -1 h0
reflect.StructField.IsExported -1 -
reflect.StructOf -1 h1
reflect.StructTag.Get -1 a0m0c0 -
reflect.StructTag.Lookup -1 a0m0c0 -
reflect.Swapper -1 h0
reflect.TypeOf 30 -
reflect.Value.Addr -1 a0
reflect.Value.Bool -1 -
reflect.Value.Bytes -1 a0
reflect.Value.Call -1 h0 h1m0
reflect.Value.CallSlice -1 h0 h1m0
reflect.Value.CanAddr -1 -
reflect.Value.CanComplex -1 -
reflect.Value.CanConvert -1 m0c0 h0
reflect.Value.CanFloat -1 -
reflect.Value.CanInt -1 -
reflect.Value.CanInterface -1 -
reflect.Value.CanSet -1 -
reflect.Value.CanUint -1 -
reflect.Value.Cap -1 m0c0
reflect.Value.Clear -1 h0
reflect.Value.Close -1 m0c0
reflect.Value.Comparable -1 h0
reflect.Value.Complex -1 -
reflect.Value.Convert -1 h0 h0
reflect.Value.Elem -1 a0
reflect.Value.Equal -1 h0 h0
reflect.Value.Field -1 a0 -
reflect.Value.FieldByIndex -1 a0 -
reflect.Value.FieldByIndexErr -1 a0 -
reflect.Value.FieldByName -1 a0 -
reflect.Value.FieldByNameFunc -1 a0 -
reflect.Value.Fields -1 h0
reflect.Value.Float -1 -
reflect.Value.Grow -1 m0c1 -
reflect.Value.Index -1 a0 -
reflect.Value.Int -1 -
reflect.Value.Interface -1 h0
reflect.Value.InterfaceData -1 h0
reflect.Value.IsNil -1 -
reflect.Value.IsValid -1 -
reflect.Value.IsZero -1 m0c0
reflect.Value.Kind -1 -
reflect.Value.Len -1 m0c0
reflect.Value.MapIndex -1 m0c0 h0
reflect.Value.MapKeys -1 -
reflect.Value.MapRange -1 h0
reflect.Value.Method -1 a0 -
reflect.Value.MethodByName -1 a0 -
reflect.Value.Methods -1 h0
reflect.Value.NumField -1 -
reflect.Value.NumMethod -1 -
reflect.Value.OverflowComplex -1 - -
reflect.Value.OverflowFloat -1 - -
reflect.Value.OverflowInt -1 - -
reflect.Value.OverflowUint -1 - -
reflect.Value.Pointer -1 h0
reflect.Value.Recv -1 m0c0
reflect.Value.Send -1 m0c0 h0
reflect.Value.Seq -1 -
reflect.Value.Seq2 -1 -
reflect.Value.Set -1 h0 h0
reflect.Value.SetBool -1 m0 -
reflect.Value.SetBytes -1 m0 h0
reflect.Value.SetCap -1 m0 -
reflect.Value.SetComplex -1 m0 -
reflect.Value.SetFloat -1 m0 -
reflect.Value.SetInt -1 m0 -
reflect.Value.SetIterKey -1 h0 h1
reflect.Value.SetIterValue -1 h0 h1
reflect.Value.SetLen -1 m0 -
reflect.Value.SetMapIndex -1 m0c0 h0 h0
reflect.Value.SetPointer -1 m0 h0
reflect.Value.SetString -1 m0 h0
reflect.Value.SetUint -1 m0 -
reflect.Value.SetZero -1 m0c0
reflect.Value.Slice -1 h0 - -
reflect.Value.Slice3 -1 h0 - - -
reflect.Value.String -1 a1
reflect.Value.TryRecv -1 m0c0
reflect.Value.TrySend -1 m0c0 h0
reflect.Value.Type -1 -
reflect.Value.Uint -1 -
reflect.Value.UnsafeAddr -1 h0
reflect.Value.UnsafePointer -1 a0
reflect.ValueOf 61 a0
reflect.VisibleFields -1 h0
reflect.Zero -1 a0m0c0
runtime.(*Frames).Next -1 h0
runtime.(*Func).Entry -1 -
runtime.(*Func).FileLine -1 - -
runtime.(*Func).Name -1 -
runtime.(*MemProfileRecord).InUseBytes -1 -
runtime.(*MemProfileRecord).InUseObjects -1 -
runtime.(*MemProfileRecord).Stack -1 a0
runtime.(*PanicNilError).Error -1 -
runtime.(*PanicNilError).RuntimeError -1 -
runtime.(*Pinner).Pin -1 h1m0 h0
runtime.(*Pinner).Unpin -1 h1m0
runtime.(*StackRecord).Stack -1 a0
runtime.(*TypeAssertionError).Error -1 -
runtime.(*TypeAssertionError).RuntimeError -1 -
runtime.(*atomicMSpanPointer).Load -1 -
runtime.(*atomicMSpanPointer).StoreNoWB -1 h0 -
runtime.(*atomicOffAddr).Clear -1 m0c0
runtime.(*atomicOffAddr).Load -1 m0c0
runtime.(*atomicOffAddr).StoreMarked -1 m0c0 -
runtime.(*atomicOffAddr).StoreMin -1 m0c0 -
runtime.(*atomicOffAddr).StoreUnmark -1 m0c0 - -
runtime.(*atomicSpanSetSpinePointer).Load -1 a1
runtime.(*atomicSpanSetSpinePointer).StoreNoWB -1 h0 h0
runtime.(*godebugInc).IncNonDefault -1 h0
runtime.(*goroutineProfileStateHolder).CompareAndSwap -1 m0c0 - -
runtime.(*goroutineProfileStateHolder).Load -1 -
runtime.(*goroutineProfileStateHolder).Store -1 m0c0 -
runtime.BlockProfile -1 h0
runtime.Breakpoint 59
runtime.CPUProfile 3
runtime.Caller -1 -
runtime.Callers 69 - m0c0
runtime.CallersFrames 18 h0
runtime.Cleanup.Stop -1 -
runtime.FuncForPC -1 -
runtime.GC -1
runtime.GOMAXPROCS -1 -
runtime.GOROOT 72
runtime.Goexit -1
runtime.GoroutineProfile -1 m0
runtime.Gosched 62
runtime.KeepAlive -1 -
runtime.LockOSThread -1
runtime.MemProfile -1 m0 -
runtime.MutexProfile -1 h0
runtime.NumCPU 3
runtime.NumCgoCall 32
runtime.NumGoroutine 57
runtime.ReadMemStats -1 m0c0
runtime.ReadTrace -1
runtime.SetBlockProfileRate -1 -
runtime.SetCPUProfileRate -1 -
runtime.SetCgoTraceback -1 - h0 h0 h0
runtime.SetDefaultGOMAXPROCS -1
runtime.SetFinalizer -1 h0 h0
runtime.SetMutexProfileFraction 21 -
runtime.Stack -1 h0 -
runtime.StartTrace -1
runtime.StopTrace 60
runtime.ThreadCreateProfile -1 m0
runtime.UnlockOSThread 48
runtime.Version 2
runtime.boundsError.Error -1 -
runtime.boundsError.RuntimeError -1 -
runtime.errorAddressString.Addr -1 -
runtime.errorAddressString.Error -1 -
runtime.errorAddressString.RuntimeError -1 -
runtime.errorString.Error -1 -
runtime.errorString.RuntimeError -1 -
runtime.kernelVersion.GE -1 - - -
runtime.lockRank.String -1 -
runtime.plainError.Error -1 a0
runtime.plainError.RuntimeError -1 -
runtime.stwReason.String -1 -
runtime.synctestDeadlockError.Error -1 a0
runtime.traceLocker.GCActive -1 h0
runtime.traceLocker.GCDone -1 h0
runtime.traceLocker.GCMarkAssistDone -1 h0
runtime.traceLocker.GCMarkAssistStart -1 h0
runtime.traceLocker.GCStart -1 h0
runtime.traceLocker.GCSweepDone -1 h0
runtime.traceLocker.GCSweepSpan -1 h0 -
runtime.traceLocker.GCSweepStart -1 -
runtime.traceLocker.GoCreate -1 h0 m0c0 - -
runtime.traceLocker.GoCreateSyscall -1 h0 m0c0
runtime.traceLocker.GoDestroySyscall -1 h0
runtime.traceLocker.GoEnd -1 h0
runtime.traceLocker.GoPark -1 h0 - -
runtime.traceLocker.GoPreempt -1 h0
runtime.traceLocker.GoSched -1 h0
runtime.traceLocker.GoStart -1 h0
runtime.traceLocker.GoStop -1 h0 -
runtime.traceLocker.GoSwitch -1 h0 m0c0 -
runtime.traceLocker.GoSysCall -1 h0
runtime.traceLocker.GoSysExit -1 h0 -
runtime.traceLocker.GoUnpark -1 h0 m0c0 -
runtime.traceLocker.Gomaxprocs -1 h0 -
runtime.traceLocker.GoroutineStackAlloc -1 h0 - -
runtime.traceLocker.GoroutineStackExists -1 h0 - -
runtime.traceLocker.GoroutineStackFree -1 h0 -
runtime.traceLocker.HeapAlloc -1 h0 -
runtime.traceLocker.HeapGoal -1 h0
runtime.traceLocker.HeapObjectAlloc -1 h0 - -
runtime.traceLocker.HeapObjectExists -1 h0 - -
runtime.traceLocker.HeapObjectFree -1 h0 -
runtime.traceLocker.ProcStart -1 h0
runtime.traceLocker.ProcSteal -1 h0 m0c0
runtime.traceLocker.ProcStop -1 h0 -
runtime.traceLocker.STWDone -1 h0
runtime.traceLocker.STWStart -1 h0 -
runtime.traceLocker.SpanAlloc -1 h0 -
runtime.traceLocker.SpanExists -1 h0 -
runtime.traceLocker.SpanFree -1 h0 -
runtime.waitReason.String -1 -
`;
