// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/store/draft.h"

#include <memory>
#include <vector>

namespace caravan {

/// One record that is about to change, for rules that check it.
struct RecordStep {
    const Record* before = nullptr; ///< nullptr: it is made
    const Record* after = nullptr;  ///< nullptr: it is deleted
    RecordSource& now;              ///< the records without what is being saved
    RecordSource& then;             ///< the records with it
    const Author& author;
};

class Replica;

/// What is true of the records of one subject, whoever writes them: a person in the window, the
/// command line, an import, a laptop that pushes to the hub. A rule has no state.
class Rule {
public:
    virtual ~Rule() = default;

    /// Adds to the edits what follows from them. Run where the edits are made, before they are
    /// saved: on a laptop, and at the hub for what REST and its own jobs write. What a laptop
    /// pushes is complete when it reaches the hub. Error: what is missing.
    virtual Done complete(Draft& draft) const;
    /// Whether a record may become what it is about to become. Run where the edits are made and
    /// again at the hub, over the records that the hub has by then. Error: notAllowed,
    /// invalid, required or tooLarge; key = field.
    virtual Done check(const RecordStep& step) const;
    /// How a record begins that is a clone of @p original: a state and dates of its own, which the
    /// schema drops. Throws what a failed read throws (core/store/failure.h).
    virtual void beginClone(Edit& clone, const Record& original, Replica& replica,
                            Date today) const;
};

/// The rules of the product, in the order in which they run. The store knows the interface only;
/// the list is in core/product/product_rules.h and is injected by whoever opens a replica to write
/// and by the hub.
class Rulebook {
public:
    using Rules = std::vector<std::unique_ptr<const Rule>>;
    explicit Rulebook(Rules rules) : m_rules(std::move(rules)) {}

    Done complete(Draft& draft) const;
    Done check(const RecordStep& step) const;
    /// The same for every record that the edits make, change or delete.
    Done check(Draft& draft) const;
    void beginClone(Edit& clone, const Record& original, Replica& replica, Date today) const;

private:
    Rules m_rules;
};

} // namespace caravan
