package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	// timestamp stands for the moment at which a plan was made.
	timestamp = `"2026-01-01T00:00:00Z"`
	// width is how many bytes a value may take to stay on one line.
	width = 120
)

// member is a key and its value in an object whose order is kept.
type member struct {
	key   string
	value json.RawMessage
}

// settle returns the document, compact, with what Terraform prints differently
// from run to run made equal: the timestamp, and the order of
// relevant_attributes, which Terraform takes from a map.
func settle(doc []byte) ([]byte, error) {
	top, err := members(doc)
	if err != nil {
		return nil, fmt.Errorf("the document: %w", err)
	}
	for i, m := range top {
		switch m.key {
		case "timestamp":
			top[i].value = json.RawMessage(timestamp)
		case "relevant_attributes":
			if top[i].value, err = sorted(m.value); err != nil {
				return nil, fmt.Errorf("relevant_attributes: %w", err)
			}
		}
	}
	var out bytes.Buffer
	out.WriteByte('{')
	for i, m := range top {
		if i > 0 {
			out.WriteByte(',')
		}
		out.Write(quoted(m.key))
		out.WriteByte(':')
		if err := json.Compact(&out, m.value); err != nil {
			return nil, fmt.Errorf("%s: %w", m.key, err)
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// layOut writes a compact document with line breaks: a value that fits stays on
// its line, any other has one line for each of its members, indented by one
// space. So a plan stays near the size that Terraform gave it, and a changed
// attribute is a changed line.
func layOut(w io.Writer, doc json.RawMessage) error {
	var out bytes.Buffer
	if err := layOutValue(&out, doc, 0); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err := out.WriteTo(w)
	return err
}

func layOutValue(out *bytes.Buffer, value json.RawMessage, depth int) error {
	isObject := value[0] == '{'
	if len(value) <= width || !isObject && value[0] != '[' {
		out.Write(value)
		return nil
	}
	var (
		list []member
		err  error
	)
	if isObject {
		list, err = members(value)
	} else {
		var items []json.RawMessage
		err = json.Unmarshal(value, &items)
		for _, item := range items {
			list = append(list, member{value: item})
		}
	}
	if err != nil {
		return err
	}
	out.WriteByte(value[0])
	for i, m := range list {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.WriteString(strings.Repeat(" ", depth+1))
		if isObject {
			out.Write(quoted(m.key))
			out.WriteString(": ")
		}
		if err := layOutValue(out, m.value, depth+1); err != nil {
			return err
		}
	}
	out.WriteByte('\n')
	out.WriteString(strings.Repeat(" ", depth))
	out.WriteByte(value[len(value)-1])
	return nil
}

// members splits an object, keeping the order of its keys and the bytes of its
// values.
func members(object []byte) ([]member, error) {
	dec := json.NewDecoder(bytes.NewReader(object))
	if t, err := dec.Token(); err != nil {
		return nil, err
	} else if t != json.Delim('{') {
		return nil, fmt.Errorf("want an object, got %v", t)
	}
	var out []member
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		m := member{key: key.(string)} // the decoder accepts nothing else here
		if err := dec.Decode(&m.value); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the object")
	}
	return out, nil
}

// sorted returns the array with its elements in the order of their text.
func sorted(array json.RawMessage) (json.RawMessage, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(array, &items); err != nil {
		return nil, err
	}
	slices.SortFunc(items, func(a, b json.RawMessage) int { return bytes.Compare(a, b) })
	return json.Marshal(items)
}

// quoted returns the key as Terraform, which uses the same package, writes it.
func quoted(key string) []byte {
	b, err := json.Marshal(key)
	if err != nil {
		panic(err) // a string can always be marshalled
	}
	return b
}
