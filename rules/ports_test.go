package rules

import (
	"slices"
	"testing"
)

func TestPortsAgainstRanges(t *testing.T) {
	web := []ports{{80, 80}, {443, 443}}
	for _, tt := range []struct {
		name            string
		p               ports
		ranges          []ports
		overlap, within bool
	}{
		{"a port that is listed", ports{443, 443}, web, true, true},
		{"a port that is not", ports{22, 22}, web, false, false},
		{"a range around a listed port", ports{20, 90}, web, true, false},
		{"a range between listed ports", ports{81, 442}, web, false, false},
		{"all ports", allPorts(), web, true, false},
		{"ports that touch make up a range", ports{80, 82}, []ports{{82, 90}, {80, 80}, {81, 81}}, true, true},
		{"a range in a range", ports{1021, 1024}, []ports{{1020, 1025}}, true, true},
		{"a range that ends behind a range", ports{1021, 1026}, []ports{{1020, 1025}}, true, false},
		{"no range at all", ports{53, 53}, nil, false, false},
		{"all ports are within all ports", allPorts(), []ports{allPorts()}, true, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.p.overlap(tt.ranges); got != tt.overlap {
				t.Errorf("overlap: got %v, want %v", got, tt.overlap)
			}
			if got := tt.p.within(tt.ranges); got != tt.within {
				t.Errorf("within: got %v, want %v", got, tt.within)
			}
		})
	}
}

func TestParsePorts(t *testing.T) {
	got := parsePorts([]string{"443", "1020-1025", " 8080 - 8081 ", "http", "9-1", "70000", "-1", ""})
	if want := []ports{{443, 443}, {1020, 1025}, {8080, 8081}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestProtocolName(t *testing.T) {
	for in, want := range map[string]string{"-1": "all", "all": "all", "TCP": "tcp", "6": "tcp", "17": "udp", "udp": "udp", "icmp": "icmp", "58": "58"} {
		if got := protocolName(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestEverywhere(t *testing.T) {
	for cidr, want := range map[string]bool{
		"0.0.0.0/0": true, "::/0": true, "0::/0": true, "0:0:0:0:0:0:0:0/0": true, "10.1.2.3/0": true,
		"0.0.0.0/1": false, "::/1": false, "10.0.0.0/8": false, "0.0.0.0/32": false,
	} {
		if got, err := everywhere(cidr); got != want || err != nil {
			t.Errorf("%s: got %v and error %v, want %v", cidr, got, err, want)
		}
	}
	for _, cidr := range []string{"", "0.0.0.0", "pl-0a1b2c3d", "0.0.0.0/33"} {
		if _, err := everywhere(cidr); err == nil {
			t.Errorf("%q: got no error", cidr)
		}
	}
}
