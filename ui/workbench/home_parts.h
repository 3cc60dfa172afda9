// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/widgets/card.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace caravan {
class Catalogue;
class Replica;
} // namespace caravan

namespace caravan::ui {

class Desk;
class Page;
class Workbench;
struct PageSite;

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

/// What stands above all else on Home, for whoever it concerns; it hides itself from everybody else
/// and when it is over.
struct HomeOpening {
    /// Requests of the widget are passed on to the page, which owns it.
    std::function<QWidget*(const PageSite&, Page& home)> make{};
};

/// Where the work is shown of which Home has the beginning. Both are needed.
struct WorkPlaces {
    std::function<Route()> day{};                  ///< what is to be done today and next
    std::function<Route(const Catalogue&)> late{}; ///< one's own work whose day has passed
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

/// What subjects add to Home, in the order of registration.
struct HomeContents {
    std::vector<HomePart> parts{};
    std::vector<BriefingSource> briefing{};
    std::vector<HomeOpening> openings{};
    WorkPlaces work{}; ///< one subject says it

    void add(HomePart part) { parts.push_back(std::move(part)); }
    void add(BriefingSource source) { briefing.push_back(std::move(source)); }
    void add(HomeOpening opening) { openings.push_back(std::move(opening)); }
};

} // namespace caravan::ui
