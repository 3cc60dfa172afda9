// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

namespace caravan::test {

/// The file of an entity "user" with a name, which serves as people: every catalogue needs one.
inline constexpr const char* kPeopleFile =
    R"({"entity":"user","serves":"people","role":"system","icon":"box","title":["name"],)"
    R"("labels":{"en":"x","zh_CN":"x","zh_TW":"x"},"plural":{"en":"x","zh_CN":"x","zh_TW":"x"},)"
    R"("fields":[{"name":"name","type":"text","labels":{"en":"x","zh_CN":"x","zh_TW":"x"}}]})";

/// Of a few entities; people are added.
inline Result<std::shared_ptr<const Catalogue>>
smallCatalogue(std::vector<Catalogue::Source> sources)
{
    sources.push_back({"people.json", kPeopleFile});
    return Catalogue::load(sources);
}

} // namespace caravan::test
