package report

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// ownWords are the fields that hold nothing from the input.
var ownWords = map[string]bool{
	"Report.Version": true, "Tool.Name": true, "Tool.Version": true, "Tool.Catalogue": true, "Input.Kind": true, "Input.Shape": true,
	"Finding.Control": true, "Finding.Title": true, "Finding.Severity": true, "Finding.Verdict": true, "Finding.Change": true,
	"Finding.LateFix": true, "Finding.URL": true, "Finding.Fingerprint": true, "Finding.Standards": true,
	"Finding.Type": true, "Finding.Attribute": true, "Finding.Fix": true, "Finding.Own": true, "Evidence.Attribute": true, "Evidence.Fix": true, "Evidence.Own": true,
	"Control.ID": true, "Control.Title": true, "Control.Severity": true, "Evidence.LateFix": true, "Needs.Kind": true, "Suppression.Kind": true, "Diagnostic.Severity": true, "Diagnostic.Code": true,
}

// TestRewriteReachesEveryString fills every string of a report, found by
// reflection, and looks for those that rewrite leaves alone.
func TestRewriteReachesEveryString(t *testing.T) {
	var r Report
	fill(reflect.ValueOf(&r).Elem(), "", func(field string) string {
		if strings.HasSuffix(field, ".Own") {
			return "" // TestRedactLeavesWhatHublintSays is about them
		}
		return "before"
	})
	got := r.rewrite(func(_ string, k kind) string { return fmt.Sprint("after ", k) })
	eachString(reflect.ValueOf(got).Elem(), "", func(field, s string) {
		switch {
		case strings.HasSuffix(field, ".Own"):
		case ownWords[field] && s != fmt.Sprint("after ", word) && s != fmt.Sprint("after ", wordLines):
			t.Errorf("%s is %q, want a word of hublint's own", field, s)
		case !ownWords[field] && s != fmt.Sprint("after ", text) && s != fmt.Sprint("after ", lines):
			t.Errorf("%s is %q, want a text that may come from the input", field, s)
		}
	})
	eachString(reflect.ValueOf(&r).Elem(), "", func(field, s string) {
		if s != "before" && !strings.HasSuffix(field, ".Own") {
			t.Errorf("%s of the original became %q", field, s)
		}
	})
}

// fill sets every string beneath v to what value returns for its field, and
// gives every pointer something to point at, every slice one element and every
// location the first two characters of a file.
func fill(v reflect.Value, field string, value func(field string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(value(field))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), field, value)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), field, value)
	case reflect.Struct:
		if l, ok := reflect.TypeAssert[*Location](v.Addr()); ok {
			*l = Location{Line: 1, Column: 1, EndLine: 1, EndColumn: 3}
		}
		for f := range v.Type().Fields() {
			fill(v.FieldByIndex(f.Index), v.Type().Name()+"."+f.Name, value)
		}
	default:
	}
}

// eachString calls f with every string beneath v and the field that holds it.
func eachString(v reflect.Value, field string, f func(field, s string)) {
	switch v.Kind() {
	case reflect.String:
		f(field, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			eachString(v.Elem(), field, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), field, f)
		}
	case reflect.Struct:
		for sf := range v.Type().Fields() {
			eachString(v.FieldByIndex(sf.Index), v.Type().Name()+"."+sf.Name, f)
		}
	default:
	}
}
