// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What somebody types into the search: whatever it is, the question that is made of it is one the
// full-text index understands.
#include "core/base/check.h"
#include "core/base/text.h"
#include "core/product/product_rules.h"
#include "core/store/replica.h"
#include "tests/support/fake_clock.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan;
    static test::FakeClock clock;
    static const std::unique_ptr<Replica> replica = [] {
        auto opened = Replica::open(":memory:", Catalogue::builtIn(), clock, test::seededIds(1),
                                    productRules());
        check(opened.has_value(), "no replica");
        Edit edit = Edit::create(
            "account", (*opened)->newId(),
            {{"name", std::string("Acme 苏州恒达")}, {"phone", std::string("+43 1 234")}});
        check((*opened)->save({edit}).has_value(), "no record");
        return std::move(*opened);
    }();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (isUtf8(text)) { // a text field gives nothing else
        (void)replica->search(text, 20);
    }
    return 0;
}
