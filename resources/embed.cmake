# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT: a function FUNCTION() that returns the FILES ('|' between them) as raw strings,
# cut into pieces since a compiler need not take a literal of any length.
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
set(constants "")
set(index 0)
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    string(APPEND constants "const char kFile${index}[] = {${bytes}'\\0'};\n")
    string(APPEND entries "        {\"${name}\", {kFile${index}, sizeof(kFile${index}) - 1}},\n")
    math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}
"// Generated from resources/ by resources/embed.cmake.
#include \"resources/embedded.h\"

namespace caravan::resources {
namespace {
${constants}} // namespace

std::vector<EmbeddedFile> ${FUNCTION}()
{
    return {
${entries}    };
}

} // namespace caravan::resources
")
