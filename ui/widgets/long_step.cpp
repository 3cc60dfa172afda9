// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/long_step.h"

#include <QProgressDialog>

namespace caravan::ui {

namespace {

constexpr int kMomentMs = 400;
constexpr int kWidthMin = 420;

} // namespace

LongStep::LongStep(QWidget* parent, const QString& label, Stop stop)
    : m_parent(parent), m_label(label), m_stop(stop)
{
}

bool LongStep::operator()(std::size_t done, std::size_t all)
{
    if (done < all && !m_dialog) {
        m_dialog = new QProgressDialog(m_label, QString(), 0, static_cast<int>(all), m_parent);
        if (m_stop == Stop::offered) {
            m_dialog->setCancelButtonText(tr("Cancel"));
        } else {
            m_dialog->setCancelButton(nullptr);
        }
        m_dialog->setWindowTitle(m_label);
        m_dialog->setMinimumWidth(kWidthMin); // else its title has no room
        m_dialog->setWindowModality(Qt::WindowModal);
        m_dialog->setMinimumDuration(kMomentMs);
        m_dialog->setAutoReset(false);
        m_dialog->setAutoClose(false);
    }
    if (!m_dialog) {
        return true;
    }
    m_dialog->setValue(static_cast<int>(done)); // lets the window live meanwhile
    const bool goesOn = !m_dialog || !m_dialog->wasCanceled();
    if (done >= all || !goesOn) {
        delete m_dialog;
    }
    return goesOn;
}

} // namespace caravan::ui
