// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/report_paper.h"

#include "core/service/visit_report.h"

#include <zlib.h>

#include <array>

namespace caravan::tool {
namespace {

constexpr std::size_t kFilesMax = 16;
constexpr std::size_t kBytesMax = std::size_t{64} << 20U;
constexpr std::string_view kFileOf = "/EF <</F "; ///< as Qt writes it; the object's number follows
constexpr std::string_view kStream = "stream";

Result<std::string> unpacked(std::string_view bytes)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        return Error{ErrorCode::storage, "file", "no memory to unpack it"};
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), kBytesMax));
    std::string out;
    std::array<char, 16'384> part{};
    int state = Z_OK;
    while (state == Z_OK && out.size() <= kBytesMax) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END) {
        return Error{ErrorCode::invalid, "file", "a file inside the PDF cannot be unpacked"};
    }
    return out;
}

/// The stream of the object that begins there.
Result<std::string> streamAt(std::string_view pdf, std::size_t object)
{
    std::size_t begin = pdf.find(kStream, object);
    const std::size_t end = pdf.find("endstream", object);
    if (begin == std::string_view::npos || end == std::string_view::npos || begin >= end) {
        return Error{ErrorCode::invalid, "file", "a file inside the PDF has no end"};
    }
    const std::string_view head = pdf.substr(object, begin - object);
    begin += kStream.size();
    begin += pdf.substr(begin, 2) == "\r\n" ? 2 : 1;
    if (begin > end) {
        return Error{ErrorCode::invalid, "file", "a file inside the PDF has no beginning"};
    }
    const std::string_view bytes = pdf.substr(begin, end - begin);
    if (head.find("FlateDecode") != std::string_view::npos) {
        return unpacked(bytes);
    }
    return std::string(bytes.ends_with('\n') ? bytes.substr(0, bytes.size() - 1) : bytes);
}

} // namespace

Result<std::vector<std::string>> embeddedFiles(std::string_view pdf)
{
    if (!pdf.starts_with("%PDF-")) {
        return Error{ErrorCode::invalid, "file", "is not a PDF"};
    }
    std::vector<std::string> files;
    for (std::size_t at = 0;
         (at = pdf.find(kFileOf, at)) != std::string_view::npos && files.size() < kFilesMax;) {
        at += kFileOf.size();
        const std::size_t end = pdf.find(' ', at);
        const std::string object =
            "\n" + std::string(pdf.substr(at, std::min<std::size_t>(end - at, 10))) + " 0 obj";
        const std::size_t begin = pdf.find(object);
        if (begin == std::string_view::npos) {
            return Error{ErrorCode::invalid, "file", "a file inside the PDF is not there"};
        }
        Result<std::string> file = streamAt(pdf, begin);
        if (!file) {
            return file.error();
        }
        files.push_back(std::move(*file));
    }
    return files;
}

Result<ReportPaper> readReportPaper(std::string_view pdf)
{
    const auto files = embeddedFiles(pdf);
    if (!files) {
        return files.error();
    }
    ReportPaper paper;
    for (const std::string& file : *files) {
        if (readPaperCode(file)) {
            paper.code = file;
        } else if (file.starts_with("\x89PNG")) {
            paper.signature = file;
        } else {
            paper.text = file;
        }
    }
    if (paper.text.empty() || paper.code.empty()) {
        return Error{ErrorCode::notFound, "file", "carries no signed report"};
    }
    return paper;
}

} // namespace caravan::tool
