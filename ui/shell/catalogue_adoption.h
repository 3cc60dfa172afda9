// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace caravan::ui {

class PageStack;

/// Shows in one window what the company changed of its fields, while people go on with what they
/// are at: pages are made anew where they are with what was typed, and the cursor stays. It waits
/// while a dialog, a menu, a cell or a search is open, none of which outlives its page; records
/// are read and saved by the new fields meanwhile.
class CatalogueAdoption : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    CatalogueAdoption(QWidget& window, PageStack& pages);

public Q_SLOTS:
    /// Now, or as soon as nothing is in the way.
    void begin();

Q_SIGNALS:
    /// What stands around the pages has to follow. There may be no page left.
    void adopted();

private:
    bool isInTheWay() const;
    void remake();

    QWidget& m_window;
    PageStack& m_pages;
    QTimer m_again;
};

} // namespace caravan::ui
