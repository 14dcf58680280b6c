from __future__ import annotations

import subprocess
import sys

import scoring


def test_what_is_exported_is_there_and_in_order() -> None:
    assert sorted(scoring.__all__, key=lambda name: (not name.isupper(), name.islower(), name)) == scoring.__all__
    assert all(hasattr(scoring, name) for name in scoring.__all__)


def test_importing_scoring_loads_no_model_library() -> None:
    code = "import sys, scoring; print({'torch', 'sentence_transformers', 'transformers'} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "set()"
