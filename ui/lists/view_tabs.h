// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/ready_views.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace caravan::ui {

/// The views that are supplied for a list, beside all of it, as a line of tabs. Which one is shown
/// follows from how the list is arranged: after a change by hand none is.
class ViewTabs : public QWidget {
    Q_OBJECT

public:
    explicit ViewTabs(const Entity& entity, QWidget* parent = nullptr);

    void retranslate();
    /// How the list is arranged, and whether anything else leaves records out.
    void showCurrent(const ListView& view, bool isNarrowed);
    /// Of the supplied view that is shown; empty: everything, or something else.
    QString currentLabel() const;

Q_SIGNALS:
    void picked(const caravan::ListView& view);

private:
    void step(int from, int by);
    bool eventFilter(QObject* watched, QEvent* event) override;

    std::vector<ReadyView> m_views; ///< the first is all
    std::vector<QPushButton*> m_tabs;
    bool m_isQuiet = false;
};

} // namespace caravan::ui
