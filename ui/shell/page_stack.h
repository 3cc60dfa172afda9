// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QStackedLayout;

namespace caravan::ui {

class Page;

/// The pages one has been to, with Back and Forward. Lists are kept, so that their filter,
/// selection and scroll position are found again; other pages live as long as they can be gone
/// back to, and so does what was typed in them.
class PageStack : public QWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    /// What builds the page of a route, or gives nothing for one that leads nowhere; before the
    /// first is opened.
    void setMaker(std::function<Page*(const Route&)> make) { m_make = std::move(make); }

    Page* current() const;
    const Route* currentRoute() const;
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < static_cast<int>(m_entries.size()); }
    /// A page with unsaved typing, other than the current one, or nothing.
    Page* draft() const;
    /// Has all pages keep what was typed. The first one that cannot; nothing where all can.
    Page* keepTyped() const;

public Q_SLOTS:
    void open(const caravan::ui::Route& route);
    void back();
    void forward();
    /// Leaves the current page for good; `next` is where to when there is nothing to go back to.
    void leave(const caravan::ui::Route& next);
    /// Forgets every page.
    void clear();
    /// Makes every page anew, each where it was and with what was typed: what they show has become
    /// something else. Routes that lead nowhere any more are left out.
    void remake();
    /// Goes to a page that can be gone back to.
    void reveal(caravan::ui::Page* page);

Q_SIGNALS:
    void currentChanged();

private:
    struct Entry {
        Route route;
        Page* page = nullptr;
    };

    void go(int to);
    void keepDrafts();
    void drop(int from, int to);

    std::function<Page*(const Route&)> m_make;
    QStackedLayout* m_layout;
    std::vector<Entry> m_entries;
    std::map<std::string, Page*> m_lists; ///< by entity
    int m_at = -1;
};

} // namespace caravan::ui
