// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string_view>
#include <vector>

namespace caravan::resources {

/// A file that was embedded at build time; both views live as long as the program.
struct EmbeddedFile {
    std::string_view name;
    std::string_view text;
};

/// resources/schema/*.json, in file name order.
std::vector<EmbeddedFile> embeddedSchema();

/// resources/workflow/*.json, in file name order.
std::vector<EmbeddedFile> embeddedWorkflow();

/// resources/reports/*.json, in file name order.
std::vector<EmbeddedFile> embeddedReports();

/// resources/demo/*.jsonl, in file name order.
std::vector<EmbeddedFile> embeddedDemo();

/// resources/demo/words.json: what the demo company is made of beyond its written records.
std::vector<EmbeddedFile> embeddedDemoWords();

/// resources/layouts/*.json, in file name order.
std::vector<EmbeddedFile> embeddedLayouts();

/// resources/navigation.json.
std::vector<EmbeddedFile> embeddedNavigation();

/// resources/headings.json.
std::vector<EmbeddedFile> embeddedHeadings();

/// resources/places/china.tsv.
std::vector<EmbeddedFile> embeddedPlaces();

} // namespace caravan::resources
