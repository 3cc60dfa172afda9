// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace caravan::tool {

/// The files that lie in a PDF as our own writer puts them in, unpacked; 16 of 64 MiB each at most.
/// Error: invalid for what is no PDF or carries a stream that cannot be unpacked.
Result<std::vector<std::string>> embeddedFiles(std::string_view pdf);

/// What a signed report on paper carries along, so that anybody can check it without us: the text
/// that was signed, the picture of the signature, and the code of the QR square.
struct ReportPaper {
    std::string text;
    std::string signature; ///< bytes; empty where the laptop that wrote the paper had none
    std::string code;      ///< "caravan:visit/ID?seal=…"
};
/// Error: as above; notFound where the PDF carries no report.
Result<ReportPaper> readReportPaper(std::string_view pdf);

} // namespace caravan::tool
