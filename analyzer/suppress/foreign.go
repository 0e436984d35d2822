package suppress

import (
	"errors"
	"fmt"
	"strings"
)

// isForeign reports whether a comment is another scanner's.
func isForeign(text string) bool {
	return strings.HasPrefix(text, "checkov:") || strings.HasPrefix(text, "tfsec:") || strings.HasPrefix(text, "trivy:")
}

// parseForeign reads a comment of another scanner:
//
//	checkov:skip=CKV_AWS_1:reason
//	tfsec:ignore:aws-service-name
//	trivy:ignore:AVD-AWS-0001 exp:2027-03-31
func parseForeign(text string) (directive, error) {
	var d directive
	var words []string
	if rest, ok := strings.CutPrefix(text, "checkov:skip="); ok {
		list, reason, _ := strings.Cut(rest, ":")
		d.reason = strings.TrimSpace(reason)
		words = strings.Split(list, ",")
	} else {
		// Several may follow each other on one line.
		for word := range strings.FieldsSeq(text) {
			id := strings.TrimPrefix(strings.TrimPrefix(word, "tfsec:ignore:"), "trivy:ignore:")
			if id == word {
				break
			}
			id, until, dated := strings.Cut(id, ":exp:")
			words = append(words, id)
			if dated {
				day, err := ParseDay(until)
				if err != nil {
					return directive{}, err
				}
				d.until = day
			}
		}
	}
	for _, word := range words {
		if id := foreign[strings.TrimPrefix(strings.ToLower(strings.TrimSpace(word)), "avd-")]; id != "" {
			d.ids = append(d.ids, id)
		}
	}
	if len(words) > maxIDs {
		return directive{}, fmt.Errorf("%d ids are too many for a comment", len(words))
	}
	if len(d.ids) == 0 {
		return directive{}, fmt.Errorf("%s: %w", strings.Join(words, ", "), errNotOne)
	}
	return d, nil
}

var errNotOne = errors.New("no control is exactly the same; write hublint:ignore with the control's id")
