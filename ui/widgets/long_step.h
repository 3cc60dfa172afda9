// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QString>

#include <cstddef>

class QProgressDialog;
class QWidget;

namespace caravan::ui {

/// Shows how far a step of many records is, once it takes longer than a moment. A copy is the same
/// step, so it can be handed over as a function.
class LongStep {
    Q_DECLARE_TR_FUNCTIONS(LongStep)

public:
    enum class Stop { offered, notOffered };
    LongStep(QWidget* parent, const QString& label, Stop stop);

    /// False once the person wants it to end; what is done by then stays done.
    bool operator()(std::size_t done, std::size_t all);

private:
    QPointer<QWidget> m_parent;
    QString m_label;
    Stop m_stop;
    QPointer<QProgressDialog> m_dialog; ///< from the first call to the last
};

} // namespace caravan::ui
