package rules

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"
)

// ports is a range of ports, both ends included.
type ports struct{ from, to int }

// allPorts are the ports of a rule for all protocols, which ignores the range
// that it writes.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
func allPorts() ports { return ports{0, 65535} }

// valid reports whether AWS takes p as ports of TCP or UDP.
func (p ports) valid() bool { return 0 <= p.from && p.from <= p.to && p.to <= 65535 }

// overlap reports whether p and one of the ranges have a port in common.
func (p ports) overlap(ranges []ports) bool {
	for _, r := range ranges {
		if p.from <= r.to && r.from <= p.to {
			return true
		}
	}
	return false
}

// within reports whether every port of p is in one of the ranges.
func (p ports) within(ranges []ports) bool {
	next := p.from
	for next <= p.to {
		reached := next
		for _, r := range ranges {
			if r.from <= reached && reached <= r.to {
				reached = r.to + 1
			}
		}
		if reached == next {
			return false
		}
		next = reached
	}
	return true
}

// String says the ports in words: "port 22", "ports 20-30", "all ports".
func (p ports) String() string {
	switch {
	case p == allPorts():
		return "all ports"
	case p.from == p.to:
		return "port " + strconv.Itoa(p.from)
	}
	return fmt.Sprintf("ports %d-%d", p.from, p.to)
}

// parsePorts reads ports and ranges such as "1020-1025". What is neither is left
// out.
func parsePorts(words []string) []ports {
	var out []ports
	for _, w := range words {
		first, last, isRange := strings.Cut(w, "-")
		if !isRange {
			last = first
		}
		from, err := strconv.Atoi(strings.TrimSpace(first))
		to, err2 := strconv.Atoi(strings.TrimSpace(last))
		if p := (ports{from, to}); err == nil && err2 == nil && p.valid() {
			out = append(out, p)
		}
	}
	return out
}

// The names of protocols as protocolName returns them.
const (
	anyProtocol = "all"
	tcp         = "tcp"
	udp         = "udp"
)

// protocolName is the one name of a protocol that has ports, or of all
// protocols: rules write names in any case, numbers, and -1. Other protocols keep
// their name.
// Source: https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml
func protocolName(s string) string {
	switch s = strings.ToLower(s); s {
	case "-1", "all":
		return anyProtocol
	case "6":
		return tcp
	case "17":
		return udp
	}
	return s
}

// everywhere reports whether a CIDR block is the whole of IPv4 or IPv6, however
// it is written: 0.0.0.0/0, ::/0, 0::/0. It is an error if it is no CIDR block.
func everywhere(cidr string) (bool, error) {
	p, err := netip.ParsePrefix(strings.TrimSpace(cidr))
	return err == nil && p.Bits() == 0, err
}
