package function

import (
	"bytes"
	"compress/gzip"
	"crypto/md5"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
)

var (
	errNotBase64 = errors.New("not valid base64")
	errNotUTF8   = errors.New("the result is not valid UTF-8")
)

// stringFunc makes a function of strings with the given parameter names.
func stringFunc(f func(args []string) (string, error), params ...string) function.Function {
	return stringsTo(cty.String, func(args []string) (cty.Value, error) {
		s, err := f(args)
		return cty.StringVal(s), err
	}, params...)
}

// stringsTo makes a function of strings that returns a value of type ty.
func stringsTo(ty cty.Type, f func(args []string) (cty.Value, error), params ...string) function.Function {
	spec := &function.Spec{Type: function.StaticReturnType(ty), RefineResult: nonNull}
	for _, name := range params {
		spec.Params = append(spec.Params, function.Parameter{Name: name, Type: cty.String})
	}
	spec.Impl = func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		strs := make([]string, len(args))
		for i, arg := range args {
			strs[i] = arg.AsString()
		}
		v, err := f(strs)
		if err != nil {
			return cty.NilVal, err
		}
		return v, nil
	}
	return function.New(spec)
}

func nonNull(b *cty.RefinementBuilder) *cty.RefinementBuilder { return b.NotNull() }

// texts returns the functions of strings that go-cty doesn't have.
func texts(b bounds) map[string]function.Function {
	sum := func(f func(string) []byte, encode func([]byte) string) function.Function {
		return stringFunc(func(a []string) (string, error) { return encode(f(a[0])), nil }, "str")
	}
	md5sum := func(s string) []byte { b := md5.Sum([]byte(s)); return b[:] }
	sha1sum := func(s string) []byte { b := sha1.Sum([]byte(s)); return b[:] }
	sha256sum := func(s string) []byte { b := sha256.Sum256([]byte(s)); return b[:] }
	sha512sum := func(s string) []byte { b := sha512.Sum512([]byte(s)); return b[:] }
	test := func(f func(s, part string) bool, part string) function.Function {
		return stringsTo(cty.Bool, func(a []string) (cty.Value, error) { return cty.BoolVal(f(a[0], a[1])), nil }, "str", part)
	}
	path := func(f func(string) string) function.Function {
		return stringFunc(func(a []string) (string, error) { return filepath.ToSlash(f(a[0])), nil }, "path")
	}
	base64str := base64.StdEncoding.EncodeToString
	return map[string]function.Function{
		"base64decode":     stringFunc(func(a []string) (string, error) { return base64Decode(a[0]) }, "str"),
		"base64encode":     stringFunc(func(a []string) (string, error) { return base64str([]byte(a[0])), nil }, "str"),
		"base64gunzip":     stringFunc(func(a []string) (string, error) { return gunzip(b, a[0]) }, "str"),
		"base64gzip":       stringFunc(func(a []string) (string, error) { return gzipped(a[0]) }, "str"),
		"base64sha256":     sum(sha256sum, base64str),
		"base64sha512":     sum(sha512sum, base64str),
		"basename":         path(filepath.Base),
		"dirname":          path(filepath.Dir),
		"endswith":         test(strings.HasSuffix, "suffix"),
		"md5":              sum(md5sum, hex.EncodeToString),
		"rsadecrypt":       rsaDecrypt(),
		"sha1":             sum(sha1sum, hex.EncodeToString),
		"sha256":           sum(sha256sum, hex.EncodeToString),
		"sha512":           sum(sha512sum, hex.EncodeToString),
		"startswith":       test(strings.HasPrefix, "prefix"),
		"strcontains":      test(strings.Contains, "substr"),
		"textdecodebase64": stringFunc(func(a []string) (string, error) { return textDecode(a[0], a[1]) }, "source", "encoding"),
		"textencodebase64": stringFunc(func(a []string) (string, error) { return textEncode(a[0], a[1]) }, "string", "encoding"),
		"timecmp":          stringsTo(cty.Number, func(a []string) (cty.Value, error) { return timeCompare(a[0], a[1]) }, "timestamp_a", "timestamp_b"),
		"urldecode": stringFunc(func(a []string) (string, error) {
			s, err := url.QueryUnescape(a[0])
			if err == nil && !utf8.ValidString(s) {
				err = errNotUTF8
			}
			return s, err
		}, "str"),
		"urlencode": stringFunc(func(a []string) (string, error) { return url.QueryEscape(a[0]), nil }, "str"),
		"uuidv5":    stringFunc(func(a []string) (string, error) { return uuidV5(a[0], a[1]) }, "namespace", "name"),
	}
}

func base64Decode(s string) (string, error) {
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", errNotBase64
	}
	if !utf8.Valid(b) {
		return "", errNotUTF8
	}
	return string(b), nil
}

// gzipped flushes before it closes as Terraform does, which shows in the bytes.
func gzipped(s string) (string, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, s); err != nil {
		return "", err
	}
	if err := errors.Join(w.Flush(), w.Close()); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

func gunzip(b bounds, s string) (string, error) {
	packed, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", errNotBase64
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", fmt.Errorf("not valid gzip: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(b.MaxStringBytes)+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("not valid gzip: %w", err)
	case len(out) > b.MaxStringBytes:
		return "", b.stringBytes()
	case !utf8.Valid(out):
		return "", errNotUTF8
	}
	return string(out), nil
}

func charset(name string) (encoding.Encoding, string, error) {
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil || enc == nil {
		return nil, "", fmt.Errorf("%q is not a supported IANA encoding name", name)
	}
	canonical, err := ianaindex.IANA.Name(enc)
	if err != nil {
		canonical = name
	}
	return enc, canonical, nil
}

func textEncode(s, name string) (string, error) {
	enc, canonical, err := charset(name)
	if err != nil {
		return "", err
	}
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		return "", fmt.Errorf("the string has characters that %s can't represent", canonical)
	}
	return base64.StdEncoding.EncodeToString([]byte(out)), nil
}

func textDecode(s, name string) (string, error) {
	enc, canonical, err := charset(name)
	if err != nil {
		return "", err
	}
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", errNotBase64
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", fmt.Errorf("the source string is not valid %s", canonical)
	}
	return string(out), nil
}

func timeCompare(a, b string) (cty.Value, error) {
	ta, err := time.Parse(time.RFC3339, a)
	if err != nil {
		return cty.NilVal, function.NewArgErrorf(0, "not a valid RFC 3339 timestamp")
	}
	tb, err := time.Parse(time.RFC3339, b)
	if err != nil {
		return cty.NilVal, function.NewArgErrorf(1, "not a valid RFC 3339 timestamp")
	}
	return cty.NumberIntVal(int64(ta.Compare(tb))), nil
}

func uuidV5(namespace, name string) (string, error) {
	space, ok := map[string]uuid.UUID{
		"dns":  uuid.NameSpaceDNS,
		"url":  uuid.NameSpaceURL,
		"oid":  uuid.NameSpaceOID,
		"x500": uuid.NameSpaceX500,
	}[namespace]
	if !ok {
		var err error
		if space, err = uuid.Parse(namespace); err != nil {
			return "", fmt.Errorf("%q is neither dns, url, oid, x500 nor a UUID", namespace)
		}
	}
	return uuid.NewSHA1(space, []byte(name)).String(), nil
}

// rsaDecrypt knows the PEM forms of RSA keys. OpenSSH's own form, which Terraform
// reads too, gives an unknown result.
func rsaDecrypt() function.Function {
	return stringsTo(cty.String, func(a []string) (cty.Value, error) {
		ciphertext, err := base64.StdEncoding.DecodeString(a[0])
		if err != nil {
			return cty.NilVal, function.NewArgError(0, errNotBase64)
		}
		block, _ := pem.Decode([]byte(a[1]))
		if block != nil && block.Type == "OPENSSH PRIVATE KEY" {
			return cty.UnknownVal(cty.String), nil
		}
		key, ok := rsaKey(block)
		if !ok {
			return cty.NilVal, function.NewArgErrorf(1, "must be an unencrypted RSA private key in PEM form")
		}
		plain, err := rsa.DecryptPKCS1v15(nil, key, ciphertext) //nolint:staticcheck // what the function is defined to do
		if err != nil {
			return cty.NilVal, errors.New("the key doesn't fit the ciphertext")
		}
		return cty.StringVal(string(plain)), nil
	}, "ciphertext", "privatekey")
}

func rsaKey(block *pem.Block) (*rsa.PrivateKey, bool) {
	if block == nil {
		return nil, false
	}
	if key, err := x509.ParsePKCS1PrivateKey(block.Bytes); err == nil {
		return key, true
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	key, ok := parsed.(*rsa.PrivateKey)
	return key, ok && err == nil
}
