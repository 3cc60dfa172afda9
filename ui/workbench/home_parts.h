// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/widgets/card.h"

#include <functional>
#include <string>
#include <vector>

namespace caravan::ui {

class Desk;
class Workbench;

/// A card that a subject adds to Home. Home tells it when to read again and owns it.
class HomeCard : public Card {
    Q_OBJECT

public:
    using Card::Card;

    /// Reads and shows it anew, in the language chosen now. What it cannot read it tells in its
    /// place.
    virtual void refresh() = 0;

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
/// nothing where there is nothing. Read in the UI thread: a handful of small questions.
struct BriefingSource {
    std::function<std::vector<BriefingSentence>(Desk&)> make{};
};

} // namespace caravan::ui
