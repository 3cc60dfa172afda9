// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Laptops adopt a catalogue only when its number is higher than theirs (sync/README.md, "Schema").
#include "core/schema/catalogue.h"

#include <cstdlib>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

constexpr const char* kKept = "tests/core/schema/product_number.txt";

/// A tag is "number.changes-hash" (Catalogue::tag).
int numberOf(const std::string& tag)
{
    return std::atoi(tag.c_str());
}

TEST(ProductNumber, GrowsWithEveryChangeOfTheSchema)
{
    const char* root = std::getenv("CARAVAN_SOURCE_DIR");
    std::ifstream file(std::string(root != nullptr ? root : ".") + "/" + kKept);
    std::string kept;
    ASSERT_TRUE(file >> kept) << kKept << " could not be read";
    const std::string now = Catalogue::builtIn()->tag();
    if (now == kept) {
        return;
    }
    EXPECT_GT(numberOf(now), numberOf(kept))
        << "raise the product number: resources/schema changed, but no \"revision\" in it did, so "
           "laptops in the field would keep the schema they have";
    FAIL() << "the schema has a new number; write " << now << " to " << kKept;
}

} // namespace
} // namespace caravan::test
