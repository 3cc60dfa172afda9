// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/widgets/toast.h"

#include <QWidget>

namespace caravan::ui {

/// One page of the window's middle. Pages ask for other pages and for short messages; they never
/// know the window.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the window's title and assistive technology.
    virtual QString title() const = 0;
    /// True while something typed would be lost.
    virtual bool hasDraft() const { return false; }
    /// Puts what was typed on disk, for the next start. False: it cannot, so closing would lose it.
    virtual bool keepDraft() { return true; }
    /// Where the keyboard goes when the page is shown.
    virtual void focusContent() {}
    /// Shows every text again in the language chosen now.
    virtual void retranslate() = 0;

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void backRequested();
    /// The same in a window of its own.
    void windowRequested(const caravan::ui::Route& route);
    void titleChanged();
    /// `undoable` offers to take the last save back.
    void messageRequested(const QString& text, bool undoable);
    /// Something was made and the person stays here: offers to open it and to take it back.
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    /// The same with other things to do about it.
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool m_isUntranslated = false; ///< the language changed while it was not seen
};

} // namespace caravan::ui
