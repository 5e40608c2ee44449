# make serve   set everything up, run what is stale, serve the book at http://127.0.0.1:8000
# make test    set everything up, run every test of which something has changed since it passed
# make check   lint, format, spelling, prose, types, layers, scripts and styles, which programs a browser can run, what
#              the schedules of programs do, workflows, known vulnerabilities: fixes what it can,
#              then fails if it changed a file or could not fix something
# make mutate  break the engine in a thousand places, one at a time: how many does a test notice?
# make conformance
#              CPython's own tests, recorded and unrecorded, on each Python that has them: where do the results differ?
# make bench   how fast and how large it is, against what it is to hold
# make lighthouse
#              Lighthouse's marks for pages of the built site, against their aims
# make build   the site, with every warning an error
# make offline the whole book in dist/: an EPUB, and a zip of the site that works from a folder; both are checked
# make downloads
#              both of them into the built site, with links on its home page; not checked
# make lock    the newest packages, into the lock file
# make clean   forget all runs and everything built
#
# PYTHON=/path/to/python3.14 chooses the interpreter; see scripts/find-python.sh for the default.

# Which uv and which Python: looked up once for each target that needs them, not when make starts.
uv = UV_PYTHON="$$(scripts/find-python.sh)" "$$(scripts/find-uv.sh)"

# Some machines forbid Python to keep compiled modules. The tests start some hundred processes that import the engine, MkDocs
# or pytest, and each of them would compile all of it again, for 2 to 5 s.
unexport PYTHONDONTWRITEBYTECODE

# Material's notice of what comes after it is for its users to plan by, not for every build to print.
export NO_MKDOCS_2_WARNING := 1

# Python for the reader's browser. Without a network, the book is built without its Run buttons.
# The published book and the tests need them.
browser_python = $(uv) run --locked --no-group browser python scripts/browser_python.py

# Some programs open windows.
display = $$(scripts/find-display.sh)

.PHONY: serve test check mutate conformance bench lighthouse build offline downloads lock clean
.DEFAULT_GOAL := serve

serve:
	$(browser_python)
	display="$(display)"; $(uv) run --locked --no-group browser $$display mkdocs serve

test:
	$(browser_python) --strict
	display="$(display)"; $(uv) run --locked $$display pytest tests/test_programs.py
	display="$(display)"; $(uv) run --locked $$display pytest -n auto --dist worksteal --stale --ignore tests/test_programs.py

check:
	$(uv) run --locked --group check python scripts/check.py

# With CI set, Hypothesis tries the same examples on each mutant.
mutate:
	CI=1 $(uv) run --locked --group mutate mutmut run
	@$(uv) run --locked --group mutate mutmut results --all true | awk -F '[.: ]+' \
	    '{ all[$$3]++; left[$$3] += / (survived|no tests)$$/ } \
	    END { for (module in all) printf "%-12s %d of %d noticed\n", module, all[module] - left[module], all[module] }'

conformance:
	nice $(uv) run --locked --no-group browser python scripts/conformance.py \
	    $$(scripts/find-python.sh --all | sed 's/^/--python /')

bench:
	$(browser_python)
	$(uv) run --locked python -m scripts.bench

lighthouse:
	$(uv) run --locked python -m scripts.lighthouse

build:
	$(browser_python) $(if $(CI),--strict)
	display="$(display)"; $(uv) run --locked --no-group browser $$display mkdocs build --strict
	$(uv) run --locked --no-group browser python scripts/check_site.py

offline: build
	$(uv) run --locked python -m scripts.offline dist --check

downloads:
	$(uv) run --locked --no-group browser python -m scripts.offline site --link

lock:
	$(uv) lock --upgrade

clean:
	rm -rf .cache .motion dist site mutants docs/assets/run/engine.zip docs/assets/run/python-*/
