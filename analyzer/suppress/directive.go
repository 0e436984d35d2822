package suppress

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// directive is what an ignore comment says.
type directive struct {
	// ids are the controls as they are written.
	ids    []string
	until  Day
	reason string
}

// Day is a day in UTC, as YYYY-MM-DD; empty for none. Days compare as strings.
type Day string

// ParseDay reads a day.
func ParseDay(s string) (Day, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("%q is not a day: write it as 2027-03-31", s)
	}
	return Day(s), nil
}

// dayOf is the day that a time is on.
func dayOf(t time.Time) Day { return Day(t.UTC().Format(time.DateOnly)) }

// directiveName begins a comment of this project's own form.
const directiveName = "hublint:ignore"

// maxIDs is how many controls a comment may name.
const maxIDs = 100

// parse reads a comment of this project's own form:
//
//	hublint:ignore Redshift.7, S3.1 until=2027-03-31 -- reason
func parse(text string) (directive, error) {
	rest, ok := strings.CutPrefix(text, directiveName)
	if !ok && strings.Contains(text, directiveName) {
		return directive{}, errors.New("write " + directiveName + " at the beginning of a comment")
	}
	if !ok || rest != "" && !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "\t") {
		word, _, _ := strings.Cut(text, " ")
		return directive{}, fmt.Errorf("there is no %s: write %s", word, directiveName)
	}
	// A comment of several lines begins with the directive.
	rest, _, _ = strings.Cut(rest, "\n")
	head, reason := cutReason(rest)
	d := directive{reason: reason}
	for _, word := range strings.FieldsFunc(head, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\r' }) {
		name, _, named := strings.Cut(word, "=")
		value, isUntil := strings.CutPrefix(word, "until=")
		switch {
		case isUntil && d.until != "":
			return directive{}, errors.New("until= is there twice")
		case isUntil:
			day, err := ParseDay(value)
			if err != nil {
				return directive{}, err
			}
			d.until = day
		case named:
			return directive{}, fmt.Errorf("there is no %s=: the last day is written until=2027-03-31", name)
		case strings.Contains(word, "*"):
			return directive{}, fmt.Errorf("%s is refused: name each control that is ignored", word)
		case !strings.Contains(word, "."):
			return directive{}, fmt.Errorf("%q is not the id of a control; a reason follows after --", word)
		default:
			d.ids = append(d.ids, word)
		}
	}
	if len(d.ids) > maxIDs {
		return directive{}, fmt.Errorf("%d controls are too many for a comment: write an exception in the configuration file", len(d.ids))
	}
	if len(d.ids) == 0 {
		return directive{}, errors.New("name the controls that are ignored: hublint:ignore S3.1 -- reason")
	}
	return d, nil
}

// cutReason parts what stands before the word that begins with -- from the reason
// after it.
func cutReason(s string) (head, reason string) {
	for i := 0; i+1 < len(s); i++ {
		if s[i:i+2] == "--" && (i == 0 || s[i-1] == ' ' || s[i-1] == '\t') {
			return s[:i], strings.TrimSpace(s[i+2:])
		}
	}
	return s, ""
}
