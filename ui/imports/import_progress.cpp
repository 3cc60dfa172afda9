// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/import_progress.h"

#include <QCoreApplication>
#include <QPointer>

namespace caravan::ui {

ImportProgress::ImportProgress(QWidget* parent) : QProgressBar(parent)
{
    setAccessibleName(tr("Import"));
    hide();
}

std::function<bool(std::size_t, std::size_t)> ImportProgress::begin()
{
    m_isStopped = std::make_shared<std::atomic<bool>>(false);
    setRange(0, 0); // busy, until the first batch says how many rows there are
    show();
    return [bar = QPointer(this), isStopped = m_isStopped](std::size_t done, std::size_t all) {
        // Through the application: the bar may go meanwhile, which only its own thread can tell.
        QMetaObject::invokeMethod(
            qApp,
            [bar, done, all] {
                if (bar && bar->isVisible()) {
                    bar->setRange(0, static_cast<int>(all));
                    bar->setValue(static_cast<int>(done));
                }
            },
            Qt::QueuedConnection);
        return !*isStopped;
    };
}

void ImportProgress::stop()
{
    if (m_isStopped) {
        *m_isStopped = true;
    }
}

void ImportProgress::end()
{
    hide();
}

} // namespace caravan::ui
