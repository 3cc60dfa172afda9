// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/widgets/card.h"

#include <functional>
#include <string>
#include <vector>

namespace caravan {
class Replica;
}

namespace caravan::ui {

class Desk;
class Workbench;

/// What a part of Home reads, from the replica it is given alone and in whatever thread; what comes
/// of it shows the answer, in the UI thread. Throws where a record cannot be read
/// (core/store/failure.h).
using HomeReading = std::function<std::function<void()>(Replica&)>;

/// A card that a subject adds to Home. Home tells it when to read again and owns it. Empty until it
/// was read once.
class HomeCard : public Card {
    Q_OBJECT

public:
    using Card::Card;

    /// Called in the UI thread: what is to be read holds all it needs by value, since others change
    /// meanwhile. The card outlives what shows the answer.
    virtual HomeReading reading() = 0;

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
};

/// A part of Home, by the name that dashboards call it.
struct HomePart {
    std::string key{};
    /// The caller owns the card; it lives no longer than both.
    std::function<HomeCard*(Desk&, const Workbench&)> make{};
};

/// One sentence of the briefing, and the records that it speaks of.
struct BriefingSentence {
    QString text;
    Route behind;
    QString icon;
    Tone tone = Tone::neutral;
};

/// What a subject has to say about the day of the person who is signed in, most pressing first;
/// nothing where there is nothing. Made in the UI thread, then called as HomeReading is.
using BriefingReading = std::function<std::vector<BriefingSentence>(Replica&)>;
struct BriefingSource {
    std::function<BriefingReading(Desk&)> make{};
};

} // namespace caravan::ui
