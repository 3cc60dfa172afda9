// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/side_windows.h"

#include "core/store/profile_folder.h"
#include "core/store/side_copy.h"
#include "ui/models/reader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/side_window.h"
#include "ui/shell/window_actions.h"
#include "ui/text/error_text.h"

namespace caravan::ui {

SideWindows::SideWindows(MainWindow& first, const PageSite& site)
    : QObject(&first), m_first(first), m_site(site), m_reader(new Reader(site.desk, this))
{
    // What a run before left, because the power went. Another program of this profile has none.
    static_cast<void>(removeProfileCopies(site.desk.replica().file().parent_path()));
}

void SideWindows::connectTo(MainWindow& window, const WindowActions& actions)
{
    for (const auto& [act, kind] :
         {std::pair(Act::past, Kind::past), std::pair(Act::trial, Kind::trial)}) {
        actions.of(act).setEnabled(!window.desk().isAside());
        connect(&actions.of(act), &QAction::triggered, this, [this, &window, kind = kind] {
            const Route* route = window.pages().currentRoute();
            open(kind, route != nullptr ? *route : Route::start());
        });
    }
}

void SideWindows::open(Kind kind, const Route& route)
{
    const std::filesystem::path file = m_site.desk.replica().file();
    const std::filesystem::path copy =
        profileCopies(file.parent_path()) / IdSource::fromSystem().version4().toString();
    Q_EMIT messageRequested(tr("Copying your data …"), false);
    m_reader->ask([this, file, copy, kind, route](Replica&) -> Reader::Show {
        const Done copied = makeSideCopy(file, copy);
        return [this, copied, copy, kind, route] {
            if (copied) {
                show(kind, copy, route);
            } else {
                Q_EMIT messageRequested(errorText(copied.error()), false);
                Q_EMIT opened(nullptr);
            }
        };
    });
}

void SideWindows::show(Kind kind, const std::filesystem::path& copy, const Route& route)
{
    auto* side = new SideWindow(m_first, m_site.desk, copy);
    connect(side, &SideWindow::messageRequested, this, &SideWindows::messageRequested);
    const Result<MainWindow*> window =
        kind == Kind::past ? side->lookBack(route) : side->tryOut(route);
    if (!window) {
        delete side;
        Q_EMIT messageRequested(window.error().code == ErrorCode::notFound
                                    ? tr("Nothing is known of earlier days yet: changes are kept "
                                         "from the first sync on.")
                                    : errorText(window.error()),
                                false);
    }
    Q_EMIT opened(window ? *window : nullptr);
}

} // namespace caravan::ui
