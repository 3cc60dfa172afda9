// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/page/page.h"

#include <QPointer>
#include <QSplitter>

#include <optional>

class QTimer;

namespace caravan::ui {

class Desk;
class GlanceView;
class Workbench;

/// A list, and the record of its current row beside it: at the right where there is room, else
/// below. Whether it is shown, and how large, is remembered for all lists together.
class ListGlance : public QSplitter {
    Q_OBJECT

public:
    /// Takes the ownership of @p list. Both others outlive it.
    ListGlance(Desk& desk, const Workbench& bench, QWidget* list, QWidget* parent = nullptr);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);
    void toggle() { setOpen(!m_isOpen); }
    /// As it was left in whatever list.
    void restore();
    /// The current row: shown a moment later, so that holding an arrow key reads nothing.
    void follow(const std::optional<RecordKey>& key);
    /// nullptr where it was never open.
    GlanceView* view() const { return m_view; }
    /// Does that about a record, which is shown for it.
    void perform(Verb verb, const RecordKey& key);
    /// As Page::hasDraft() and Page::keepDraft().
    bool hasDraft() const;
    bool keepDraft();
    void retranslate();

Q_SIGNALS:
    void opened(bool isOpen);
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeView();
    void arrange();
    QString sizeKey() const;

    Desk& m_desk;
    const Workbench& m_bench;
    GlanceView* m_view = nullptr;
    QWidget* m_card = nullptr;
    std::optional<RecordKey> m_key;
    QTimer* m_soon;
    bool m_isOpen = false;
};

} // namespace caravan::ui
