// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/dialog_room.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kFrame{16, 48}; ///< what a desktop may draw around it

} // namespace

void openWithin(QDialog& dialog, const QSize& wanted)
{
    const QScreen* screen = dialog.screen();
    dialog.resize(screen ? wanted.boundedTo(screen->availableGeometry().size() - kFrame) : wanted);
}

void giveRoom(QDialog& dialog)
{
    const QLayout* layout = dialog.layout();
    if (layout == nullptr || !layout->hasHeightForWidth()) {
        return;
    }
    const QScreen* screen = dialog.screen();
    const int most = screen != nullptr ? screen->availableGeometry().height() : dialog.height();
    const int needed = std::min(layout->totalHeightForWidth(dialog.width()), most);
    if (dialog.height() < needed) {
        dialog.resize(dialog.width(), needed);
    }
}

} // namespace caravan::ui
