// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/window_acts.h"

#include "ui/page/page.h"
#include "ui/shell/gate.h"
#include "ui/shell/messages.h"
#include "ui/shell/page_flow.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/window_frame.h"
#include "ui/sync/sync_ask.h"

#include <QApplication>

namespace caravan::ui {

namespace {

/// What the page that is shown does by itself.
constexpr std::pair<Act, Verb> kVerbs[] = {
    {Act::save, Verb::save},         {Act::edit, Verb::edit}, {Act::remove, Verb::remove},
    {Act::call, Verb::call},         {Act::note, Verb::note}, {Act::visit, Verb::visit},
    {Act::previous, Verb::previous}, {Act::next, Verb::next}};

} // namespace

void connectActions(const WindowActions& actions, const ActTargets& targets)
{
    const auto on = [&](Act act, auto& receiver, auto slot) {
        QObject::connect(&actions.of(act), &QAction::triggered, &receiver, slot);
    };
    WindowFrame& frame = targets.frame;
    PageFlow& flow = targets.flow;
    PageStack& pages = frame.pages();
    for (const auto& [act, verb] : kVerbs) {
        on(act, pages, [&pages, verb = verb] { pages.current()->perform(verb); });
    }
    on(Act::filter, pages, [&pages, &frame] {
        if (!pages.current()->perform(Verb::find)) {
            frame.focusSearch();
        }
    });
    on(Act::back, pages, &PageStack::back);
    on(Act::forward, pages, &PageStack::forward);
    on(Act::search, frame, &WindowFrame::focusSearch);
    on(Act::pane, frame, &WindowFrame::focusNextPane);
    on(Act::sidebar, frame, &WindowFrame::toggleSidebar);
    on(Act::createAny, frame, &WindowFrame::popUpCreate);
    on(Act::create, flow, &PageFlow::createHere);
    on(Act::window, flow, &PageFlow::openHereToo);
    on(Act::settings, flow, [&flow] { flow.open(Route::settings()); });
    on(Act::news, flow, [&flow] { flow.open(Route::news()); });
    on(Act::undo, targets.messages, &Messages::undo);
    on(Act::redo, targets.messages, &Messages::redo);
    on(Act::lock, targets.gate, &Gate::lockNow);
    on(Act::password, targets.gate, &Gate::changePassword);
    on(Act::sync, targets.sync, &SyncAsk::ask);
    on(Act::quit, frame, [] { QApplication::closeAllWindows(); }); // what is typed is kept
}

} // namespace caravan::ui
