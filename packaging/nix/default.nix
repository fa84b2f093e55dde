# Not tried: nix was not at hand. `nix-build packaging/nix` in a checkout, or callPackage of this file.
# Where nixpkgs has a Typer that pyproject.toml does not take, the build says so and stops.
{ pkgs ? import <nixpkgs> { } }:

pkgs.python3Packages.buildPythonApplication {
  pname = "numbcli";
  version = builtins.head (
    builtins.match ".*__version__ = \"([0-9.]+)\".*" (builtins.readFile ../../src/numbcli/__init__.py)
  );
  pyproject = true;
  src = pkgs.lib.cleanSource ../..;
  build-system = [ pkgs.python3Packages.hatchling ];
  dependencies = with pkgs.python3Packages; [ typer rich pyyaml ];
  nativeCheckInputs = [ pkgs.versionCheckHook ];
  postCheck = ''
    NUMBCLI_HOME="$TMPDIR/home" "$out/bin/numbcli" support --country GB | grep "116 123"
  '';
  meta = {
    description = "Short, timed practices for noticing what is around you, in a terminal";
    license = pkgs.lib.licenses.mit;
    mainProgram = "numbcli";
  };
}
