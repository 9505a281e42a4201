#!/bin/sh
# Turn a bilaga into pictures of its pages, to be read by eye: Word by way of LibreOffice, PDF as it is.
# Needs Debian's libreoffice-writer and poppler-utils, which the tests do without.
#   sh test/support/bilaga-as-pages.sh Bilaga.docx Bilaga.pdf pages/
set -eu
[ $# -ge 2 ] || { echo "Usage: $0 FILE... FOLDER" >&2; exit 2; }
for last in "$@"; do folder=$last; done
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$folder"
for file in "$@"; do
  name=$(basename "$file" | sed 's/\.[^.]*$//')
  case $file in
  *.docx)
    soffice --headless "-env:UserInstallation=file://$profile" --convert-to pdf --outdir "$profile" "$file" >/dev/null
    pdftoppm -r 60 -png "$profile/$name.pdf" "$folder/$name-word"
    ;;
  *.pdf)
    # What a screen reader goes by: without tags there is nothing to read, and nothing is printed.
    pdfinfo "$file" | grep -E '^(Title|Tagged|Pages):'
    pdfinfo -struct "$file" >"$folder/$name-tags.txt"
    grep -q '^ *H1' "$folder/$name-tags.txt" || { echo "$file: no tagged heading" >&2; exit 1; }
    grep -q '^ *TH' "$folder/$name-tags.txt" || { echo "$file: no tagged table header" >&2; exit 1; }
    pdftoppm -r 60 -png "$file" "$folder/$name-pdf"
    ;;
  esac
done
ls "$folder"
