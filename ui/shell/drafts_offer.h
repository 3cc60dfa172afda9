// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

#include <QObject>

class QWidget;

namespace caravan::ui {

class Desk;
class Messages;
class PageStack;

/// What was typed into forms and not saved: offered at the start, listed when asked for, and asked
/// about only where it cannot be kept. Belongs to one window, in the UI thread.
class DraftsOffer : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    DraftsOffer(Desk& desk, Messages& messages, PageStack& pages, QWidget& window);

    /// Has every page keep what was typed; where one cannot, asks whether that may be lost.
    bool mayClose();

public Q_SLOTS:
    /// Says what was kept from the last time; nothing where there is nothing.
    void offer();
    void show();

Q_SIGNALS:
    void routePicked(const caravan::ui::Route& route);

private:
    void open(const RecordKey& key);

    Desk& m_desk;
    Messages& m_messages;
    PageStack& m_pages;
    QWidget& m_window;
};

} // namespace caravan::ui
