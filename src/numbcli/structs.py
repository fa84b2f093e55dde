"""Values that never change, written as dataclasses are, without what those cost at every start.

A frozen dataclass compiles its methods while its module is loaded, 0.8 ms each, and a named tuple 0.17: the hundred
that a session has took 45 of the 180 ms to its first screen. Here all share the same methods, and a class costs 0.01.
A named tuple is also equal to one of another kind, which no two of these are.
"""

from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import replace as replace
else:

    def replace(struct, /, **changes):
        """Return a copy with other values in some of its fields."""
        return type(struct)(**(struct.__dict__ | changes))


@dataclass_transform(frozen_default=True)
class Struct:
    """Base of a class whose annotations are its fields, with their defaults, in the order of its arguments.

    Equal are structs of one class with equal fields. ``hidden`` fields, such as a person's own words, are not in its
    ``repr``.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()
    _names: ClassVar[frozenset[str]] = frozenset()
    _defaults: ClassVar[dict[str, Any]] = {}
    _hidden: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, hidden: tuple[str, ...] = ()) -> None:
        names = tuple(cls.__annotations__)
        cls.__match_args__ = names  # type: ignore[misc]
        cls._names = frozenset(names)
        cls._defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
        cls._hidden = hidden

    def __init__(self, *values: Any, **named: Any) -> None:
        names = self.__match_args__
        held = self.__dict__
        held.update(self._defaults)
        held.update(zip(names[: len(values)], values, strict=True))
        held.update(named)
        if held.keys() != self._names:
            raise TypeError(f"{type(self).__name__} takes {', '.join(names)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} never changes")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__[name] for name in self.__match_args__))

    def __repr__(self) -> str:
        shown = (name for name in self.__match_args__ if name not in self._hidden)
        return f"{type(self).__name__}({', '.join(f'{name}={self.__dict__[name]!r}' for name in shown)})"
