package report

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// writeJSON writes the report's own form: one JSON object, with a line for each
// finding, so that it can be read, compared and searched by line. Findings are
// encoded one after the other and never held as text together.
func writeJSON(w io.Writer, r *Report, _ WriterOptions) error {
	j := newJSONWriter(w)
	j.put("{\n\"version\": ")
	j.value(r.Version)
	j.put(",\n\"tool\": ")
	j.value(r.Tool)
	j.put(",\n\"inputs\": ")
	list(j, r.Inputs)
	j.put(",\n\"summary\": ")
	j.value(r.Summary)
	j.put(",\n\"controls\": ")
	list(j, r.Controls)
	j.put(",\n\"findings\": ")
	list(j, r.Findings)
	j.put(",\n\"diagnostics\": ")
	list(j, r.Diagnostics)
	j.put("\n}\n")
	return j.flush()
}

// jsonWriter writes JSON piece by piece.
type jsonWriter struct {
	*sink
	enc *json.Encoder
}

// chunk is how many elements are encoded in one piece: enough for the pieces to be
// made side by side, and few enough to be held.
const chunk = 64

// list writes a JSON array with a line for each element. Of a long one a piece is
// encoded while the one before is written.
func list[T any](j *jsonWriter, elems []T) {
	j.put("[")
	var pieces [2]piece
	var before *piece
	for from := 0; from < len(elems); from += chunk {
		p := &pieces[from/chunk%2]
		p.begin(func(j *jsonWriter) {
			for i := from; i < min(from+chunk, len(elems)); i++ {
				if i > 0 {
					j.put(",")
				}
				j.put("\n")
				j.value(&elems[i])
			}
		})
		j.piece(before)
		before = p
	}
	j.piece(before)
	if len(elems) > 0 {
		j.put("\n")
	}
	j.put("]")
}

// piece is a part of the text that is made aside.
type piece struct {
	text bytes.Buffer
	w    *jsonWriter
	err  error
	// crash is what the encoder panicked with, for who waits.
	crash any
	done  chan struct{}
}

// begin begins to make the piece anew, after the text that it had was written.
func (p *piece) begin(write func(j *jsonWriter)) {
	p.text.Reset()
	if p.w == nil {
		p.w = newJSONWriter(&p.text)
	}
	p.done = make(chan struct{})
	go func() {
		defer close(p.done)
		defer func() { p.crash = recover() }()
		write(p.w)
		p.err = p.w.flush()
	}()
}

// piece writes a piece, or nothing if there is none, when it is done.
func (j *jsonWriter) piece(p *piece) {
	if p == nil {
		return
	}
	<-p.done
	if p.crash != nil {
		panic(p.crash)
	}
	if j.err == nil {
		j.err = p.err
	}
	_, _ = j.Write(p.text.Bytes()) // the sink remembers the error
}

func newJSONWriter(w io.Writer) *jsonWriter {
	s := newSink(w)
	j := &jsonWriter{sink: s, enc: json.NewEncoder(inert{s})}
	j.enc.SetEscapeHTML(false)
	return j
}

// value writes v as JSON, on one line.
func (j *jsonWriter) value(v any) {
	if err := j.enc.Encode(v); err != nil && j.err == nil {
		j.err = fmt.Errorf("write JSON: %w", err)
	}
}

// inert writes JSON on, without the line break that an Encoder adds, and with
// that escaped which encoding/json leaves as it is and which can act on a
// terminal or in a job's log: DEL, the C1 controls, bidirectional overrides and
// the like, logging commands. Outside a string JSON has none of them.
type inert struct{ *sink }

// Write never splits a character: an Encoder writes a value at once.
func (i inert) Write(p []byte) (int, error) {
	n := len(p)
	p = bytes.TrimSuffix(p, []byte("\n"))
	if bytes.Contains(p, []byte("##")) {
		p = logCommand.ReplaceAll(p, []byte(`#\u0023$1`))
	}
	from := 0
	for at := 0; at < len(p); {
		if at += plain(p[at:]); at == len(p) {
			break
		}
		r, size := utf8.DecodeRune(p[at:])
		if !unicode.IsGraphic(r) {
			i.put(string(p[from:at]))
			for _, unit := range utf16.AppendRune(nil, r) {
				i.putf(`\u%04x`, unit)
			}
			from = at + size
		}
		at += size
	}
	_, err := i.sink.Write(p[from:])
	return n, err
}

// plain is how many bytes p begins with that are ASCII and not DEL.
func plain(p []byte) int {
	// Eight at a time: one more sets the highest bit of DEL, as it is of what is no
	// ASCII.
	const one, highest = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; len(p)-n >= 8; n += 8 {
		if b := binary.NativeEndian.Uint64(p[n:]); (b|(b+one))&highest != 0 {
			break
		}
	}
	for n < len(p) && p[n] < 0x7f {
		n++
	}
	return n
}
