// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "ui/page/route.h"
#include "ui/widgets/toast.h"

#include <QObject>

#include <optional>

namespace caravan::ui {

class Desk;

/// What one window says about what was done, with undo and redo: a step that is taken back names
/// itself and what of it stayed. Lives in the UI thread, beside the toast it speaks through.
class Messages : public QObject {
    Q_OBJECT

public:
    /// Of several windows the first one also tells what no window asked for.
    enum class Tells { own, all };

    /// All outlive it.
    Messages(Toast& toast, Desk& desk, Tells tells, QWidget& window);

    Toast& toast() { return m_toast; }

public Q_SLOTS:
    /// @p undoable: offers to take the last step back.
    void say(const QString& text, bool undoable);
    /// A record was made: offers to open it and to take it back.
    void sayMade(const QString& text, const caravan::RecordKey& key);
    void sayOffers(const QString& text, const QList<caravan::ui::ToastAction>& offers);
    void undo();
    void redo();

Q_SIGNALS:
    void routePicked(const caravan::ui::Route& route);
    /// A step was taken back or done again; said after this.
    void stepped();

private:
    void noteLeft(int records, const std::optional<Error>& why);

    Toast& m_toast;
    Desk& m_desk;
    QString m_left;           ///< of the step that is being taken back
    bool m_hasFailed = false; ///< that step
};

} // namespace caravan::ui
