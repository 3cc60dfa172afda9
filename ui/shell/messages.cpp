// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/messages.h"

#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/widgets/long_step.h"

#include <QUndoStack>

namespace caravan::ui {

Messages::Messages(Toast& toast, Desk& desk, Tells tells, QWidget& window)
    : QObject(&window), m_toast(toast), m_desk(desk)
{
    const auto sayError = [this](const Error& error) { say(errorText(error), false); };
    connect(&desk, &Desk::undoFailed, this, [this, sayError](const Error& error) {
        m_hasFailed = true; // and nobody says that it was done
        if (error.code == ErrorCode::notPermittedMove) {
            say(tr("This cannot be undone: the record cannot go back to where it stood."), false);
        } else {
            sayError(error);
        }
    });
    // What is missing is on this window's page, perhaps: every window says so.
    connect(&desk, &Desk::readFailed, this,
            [this](const Error& error) { say(readErrorText(error), false); });
    connect(&desk, &Desk::undoLeft, this, &Messages::noteLeft);
    if (tells == Tells::all) {
        connect(&desk, &Desk::upkeepFailed, this, sayError);
        desk.setLongStep(LongStep(&window, tr("Undoing …"), LongStep::Stop::notOffered));
    }
}

void Messages::say(const QString& text, bool undoable)
{
    if (undoable) {
        m_toast.say(text, {}, tr("Undo"), [this] { undo(); });
    } else {
        m_toast.say(text, QStringLiteral("info"));
    }
}

void Messages::sayMade(const QString& text, const RecordKey& key)
{
    m_toast.say(text, {},
                {{tr("Open"), [this, key] { Q_EMIT routePicked(Route::record(key)); }},
                 {tr("Undo"), [this] { undo(); }}});
}

void Messages::sayOffers(const QString& text, const QList<ToastAction>& offers)
{
    m_toast.say(text, {}, offers);
}

void Messages::undo()
{
    QUndoStack& stack = m_desk.undoStack();
    if (!stack.canUndo()) {
        return;
    }
    const QString name = stack.undoText();
    const int before = stack.index();
    m_left.clear();
    m_hasFailed = false;
    stack.undo();
    if (stack.index() < before && !m_hasFailed) {
        Q_EMIT stepped();
        m_toast.say(tr("Undone: %1").arg(name) + m_left, QStringLiteral("undo-2"), tr("Redo"),
                    [this] { redo(); });
    }
}

void Messages::redo()
{
    QUndoStack& stack = m_desk.undoStack();
    if (stack.canRedo()) {
        const QString name = stack.redoText();
        m_left.clear();
        m_hasFailed = false;
        stack.redo();
        if (m_hasFailed) {
            return;
        }
        Q_EMIT stepped();
        m_toast.say(name + m_left, {}, tr("Undo"), [this] { undo(); });
    }
}

/// Added to what is said of the step.
void Messages::noteLeft(int records, const std::optional<Error>& why)
{
    m_left = QStringLiteral(" · ") + tr("%Ln record(s) left unchanged", nullptr, records) +
             (why ? QStringLiteral(": ") + errorText(*why) : QString());
}

} // namespace caravan::ui
