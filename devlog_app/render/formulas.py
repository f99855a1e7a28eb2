"""Formulas as Unicode letters, where there are letters for them."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.render.raised_letters import subscript, superscript

SIGN_LIST = """
alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ
pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π
Sigma=Σ Phi=Φ Psi=Ψ Omega=Ω le=≤ leq=≤ ge=≥ geq=≥ ne=≠ neq=≠ approx=≈ equiv=≡ sim=∼ propto=∝ times=× cdot=· div=÷
pm=± mp=∓ infty=∞ sum=∑ prod=∏ int=∫ partial=∂ nabla=∇ in=∈ notin=∉ subset=⊂ subseteq=⊆ cup=∪ cap=∩ emptyset=∅
forall=∀ exists=∃ to=→ rightarrow=→ leftarrow=← Rightarrow=⇒ mapsto=↦ implies=⇒ iff=⇔ land=∧ lor=∨ neg=¬ ldots=…
dots=… cdots=⋯ circ=∘ degree=° angle=∠ perp=⊥ ll=≪ gg=≫ mid=∣ star=⋆ dagger=† ell=ℓ hbar=ℏ Re=ℜ Im=ℑ aleph=ℵ
langle=⟨ rangle=⟩ log=log ln=ln exp=exp sin=sin cos=cos tan=tan min=min max=max lim=lim det=det dim=dim gcd=gcd
"""
SIGNS: Mapping[str, str] = MappingProxyType({"quad": " ", **dict(pair.split("=") for pair in SIGN_LIST.split())})
COMMAND = re.compile(r"\\([a-zA-Z]+)")
SCRIPT = re.compile(r"([\^_])(?:\{([^{}]*)\}|(.))")
FRACTION = re.compile(r"\\frac\{([^{}]*)\}\{([^{}]*)\}")
ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
WORDS = re.compile(r"\\(?:text|mathrm|mathbf|operatorname)\{([^{}]*)\}")
SIMPLE = re.compile(r"\w+")


def unicode_formula(source: str) -> str | None:
    """The formula in letters and signs, or None where there are none for something in it."""
    formula = WORDS.sub(r"\1", source)
    formula = FRACTION.sub(lambda match: f"{_grouped(match[1])}/{_grouped(match[2])}", formula)
    formula = ROOT.sub(lambda match: f"√{_grouped(match[1])}", formula)
    formula = re.sub(r"\\(?:left|right)(?![a-zA-Z])", "", formula)
    formula = re.sub(r"\\([,;:! ])", " ", formula)
    formula = COMMAND.sub(lambda match: SIGNS.get(match[1], match[0]), formula)
    formula = SCRIPT.sub(_script, formula)
    return None if re.search(r"[\\{}^_]", formula) else formula


def _grouped(part: str) -> str:
    return part if SIMPLE.fullmatch(part) else f"({part})"


def _script(match: re.Match[str]) -> str:
    words = match[2] if match[3] is None else match[3]
    moved = superscript(words) if match[1] == "^" else subscript(words)
    return match[0] if moved is None else moved
