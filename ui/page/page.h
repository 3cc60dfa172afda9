// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/widgets/toast.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <map>

namespace caravan::ui {

/// What a key of the window may mean on a page.
enum class Verb { save, edit, remove, call, note, visit, find, previous, next };

/// A key that only means something on one page, for the sheet of shortcuts.
struct PageKey {
    QString keys; ///< "Space", "J / K", in the words of the desktop
    QString what;
};

/// One page of the window's middle. Pages ask for other pages and for short messages; they never
/// know the window, and the window knows of a page only what stands here. Lives in the UI thread;
/// the page stack of its window owns it.
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
    /// Shows what a route asks for, each time it leads here: the page may have been kept.
    virtual void arrange(const Route&) {}
    /// Puts the cursor into the editor of a field; false where there is none.
    virtual bool focusField(const std::string&) { return false; }
    /// Its own keys, most used first, in the language chosen now.
    virtual QList<PageKey> keys() const { return {}; }
    /// Whether it asks for another page only when it is done, so that nobody wants to go back to
    /// it.
    virtual bool endsWithRoute() const { return false; }

    /// Does what a key of the window means here; false where it means nothing.
    bool perform(Verb verb);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void backRequested();
    /// The same in a window of its own.
    void windowRequested(const caravan::ui::Route& route);
    void titleChanged();
    /// The person wants to sign in to the hub.
    void signInRequested();
    /// `undoable` offers to take the last save back.
    void messageRequested(const QString& text, bool undoable);
    /// Something was made and the person stays here: offers to open it and to take it back.
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    /// The same with other things to do about it.
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);

protected:
    /// What perform() does from now on; once for each verb, in the constructor.
    void offer(Verb verb, std::function<void()> act);

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::map<Verb, std::function<void()>> m_verbs;
    bool m_isUntranslated = false; ///< the language changed while it was not seen
};

} // namespace caravan::ui
