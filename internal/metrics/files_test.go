// SPDX-License-Identifier: MIT

package metrics

import (
	"encoding/json"
	"maps"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

const (
	alertsFile    = "../../docs/monitoring/alerts.yml"
	dashboardFile = "../../docs/monitoring/dashboard.json"
)

// series is what is exported of a round with something of everything: of each metric, the values of each label.
func series(t *testing.T) map[string]map[string][]string {
	t.Helper()
	m, _, _ := monitor()
	m.Observe(fullRound())
	all := map[string]map[string][]string{}
	line := regexp.MustCompile(`(?m)^([a-z_]+)(?:\{(.*)\})? \S+$`)
	label := regexp.MustCompile(`([a-z_]+)="([^"]*)"`)
	for _, found := range line.FindAllStringSubmatch(get(t, m, http.MethodGet, "/metrics").Body.String(), -1) {
		if all[found[1]] == nil {
			all[found[1]] = map[string][]string{}
		}
		for _, l := range label.FindAllStringSubmatch(found[2], -1) {
			all[found[1]][l[1]] = append(all[found[1]][l[1]], l[2])
		}
	}
	return all
}

var (
	use     = regexp.MustCompile(`\b((?:assize|process)_[a-z_]+)(?:\{([^}]*)\})?`)
	matcher = regexp.MustCompile(`([a-z_]+)(=~|=|!=|!~)"([^"]*)"`)
)

// unknown returns what an expression asks for that is not exported, and notes what it asks for in used.
func unknown(expr string, all map[string]map[string][]string, used map[string]bool) []string {
	var wrong []string
	for _, u := range use.FindAllStringSubmatch(expr, -1) {
		labels, ok := all[u[1]]
		if !ok {
			wrong = append(wrong, u[1])
			continue
		}
		used[u[1]] = true
		for _, m := range matcher.FindAllStringSubmatch(u[2], -1) {
			name, op, value := m[1], m[2], m[3]
			if name == "job" || name == "instance" {
				continue
			}
			values, ok := labels[name]
			ok = ok && (op != "=" && op != "!=" || slices.Contains(values, value))
			for option := range strings.SplitSeq(value, "|") {
				ok = ok && (op != "=~" && op != "!~" || slices.Contains(values, option))
			}
			if !ok {
				wrong = append(wrong, u[1]+" with "+m[0])
			}
		}
	}
	return wrong
}

// alertFile is what Prometheus reads of alert rules.
type alertFile struct {
	Groups []struct {
		Name  string `yaml:"name"`
		Rules []struct {
			Alert       string            `yaml:"alert"`
			Expr        string            `yaml:"expr"`
			For         string            `yaml:"for"`
			Labels      map[string]string `yaml:"labels"`
			Annotations map[string]string `yaml:"annotations"`
		} `yaml:"rules"`
	} `yaml:"groups"`
}

// readAlerts reads the committed alert rules.
func readAlerts(t *testing.T) alertFile {
	t.Helper()
	file, err := os.Open(alertsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var alerts alertFile
	d := yaml.NewDecoder(file)
	d.KnownFields(true)
	if err := d.Decode(&alerts); err != nil {
		t.Fatal(err)
	}
	return alerts
}

// TestAlerts: each has a name of its own, a severity and what to do, and asks for what there is.
func TestAlerts(t *testing.T) {
	t.Parallel()
	alerts := readAlerts(t)
	all, names := series(t), map[string]bool{}
	for _, g := range alerts.Groups {
		for _, r := range g.Rules {
			if r.Alert == "" || names[r.Alert] {
				t.Errorf("%q is no name, or one of two", r.Alert)
			}
			names[r.Alert] = true
			if wrong := unknown(r.Expr, all, map[string]bool{}); len(wrong) > 0 || r.Expr == "" {
				t.Errorf("%s: %q asks for %q", r.Alert, r.Expr, wrong)
			}
			if s := r.Labels["severity"]; s != "critical" && s != "warning" {
				t.Errorf("%s: severity %q", r.Alert, s)
			}
			if r.Annotations["summary"] == "" || r.Annotations["description"] == "" {
				t.Errorf("%s says not what is wrong, or not what to do", r.Alert)
			}
		}
	}
	if len(names) < 20 {
		t.Errorf("only %d alerts", len(names))
	}
}

// panel is what the test reads of a Grafana panel.
type panel struct {
	ID      int    `json:"id"`
	Type    string `json:"type"`
	Title   string `json:"title"`
	GridPos struct{ X, Y, W, H int }
	Targets []struct {
		Expr       string `json:"expr"`
		RefID      string `json:"refId"`
		Datasource struct {
			UID string `json:"uid"`
		} `json:"datasource"`
	} `json:"targets"`
}

// TestDashboard: its panels ask for what there is, of the chosen source, and lie beside each other; and all that is
// exported of the watcher is on it.
func TestDashboard(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(dashboardFile)
	if err != nil {
		t.Fatal(err)
	}
	var board struct {
		SchemaVersion int     `json:"schemaVersion"`
		Panels        []panel `json:"panels"`
		Templating    struct {
			List []struct {
				Name string `json:"name"`
				Type string `json:"type"`
			} `json:"list"`
		} `json:"templating"`
	}
	if err := json.Unmarshal(data, &board); err != nil {
		t.Fatal(err)
	}
	variables := map[string]string{}
	for _, v := range board.Templating.List {
		variables[v.Name] = v.Type
	}
	if variables["datasource"] != "datasource" || variables["instance"] != "query" || board.SchemaVersion < 39 {
		t.Errorf("variables %v, schema %d", variables, board.SchemaVersion)
	}
	all, used, ids, cells := series(t), map[string]bool{}, map[int]bool{}, map[[2]int]string{}
	var rows []string
	for _, p := range board.Panels {
		if p.Title == "" || ids[p.ID] {
			t.Errorf("panel %d %q: no title, or one id of two", p.ID, p.Title)
		}
		ids[p.ID] = true
		for x := range p.GridPos.W {
			for y := range p.GridPos.H {
				cell := [2]int{p.GridPos.X + x, p.GridPos.Y + y}
				if other := cells[cell]; other != "" || cell[0] >= 24 {
					t.Fatalf("%q lies upon %q at %v", p.Title, other, cell)
				}
				cells[cell] = p.Title
			}
		}
		if p.Type == "row" {
			rows = append(rows, p.Title)
			continue
		}
		if len(p.Targets) == 0 {
			t.Errorf("%q asks for nothing", p.Title)
		}
		for _, target := range p.Targets {
			if wrong := unknown(target.Expr, all, used); len(wrong) > 0 || !use.MatchString(target.Expr) || target.RefID == "" {
				t.Errorf("%q: %q asks for %q", p.Title, target.Expr, wrong)
			}
			if target.Datasource.UID != "${datasource}" {
				t.Errorf("%q asks %q", p.Title, target.Datasource.UID)
			}
		}
	}
	if !slices.Equal(rows, []string{"Claims and disputes", "Money", "Chains", "Process"}) {
		t.Errorf("rows %q", rows)
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if strings.HasPrefix(name, "assize_") && !used[name] && !regexp.MustCompile(`_seconds_(count|sum)$`).MatchString(name) {
			t.Errorf("%s is not on the dashboard", name)
		}
	}
}

// TestUnknownIsFound has the check above find what it looks for.
func TestUnknownIsFound(t *testing.T) {
	t.Parallel()
	all := map[string]map[string][]string{"assize_claims": {"verdict": {"true", "unknown"}}}
	for expr, want := range map[string]int{
		`assize_claims{verdict="true"} > 0`: 0, `assize_claims{verdict=~"true|unknown", instance="x"}`: 0, `sum(assize_claims)`: 0,
		`assize_claim > 0`: 1, `assize_claims{verdict="maybe"}`: 1, `assize_claims{verdict=~"true|maybe"}`: 1, `assize_claims{verdicts="true"}`: 1,
		`assize_claims{verdict!="maybe"}`: 1, `rate(assize_claims_total[5m]) / process_nothing`: 2,
	} {
		if got := unknown(expr, all, map[string]bool{}); len(got) != want {
			t.Errorf("%s: %q", expr, got)
		}
	}
}
