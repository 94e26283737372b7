//! The elements of the map's figure, by what is done to them.

use model::decimal::shortest;
use scene::geometry::Point;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlCanvasElement, HtmlElement, HtmlInputElement, KeyboardEvent};

/// The figure's elements.
#[derive(Clone, Debug)]
pub struct Board {
    sheet: HtmlElement,
    tools: Element,
    card: HtmlElement,
    field: HtmlInputElement,
    list: HtmlElement,
    /// The picture.
    pub svg: Element,
    /// What lies over it.
    pub canvas: HtmlCanvasElement,
}

/// What is done to the tools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// A button or an entry of the list, by its `data-tool`.
    Press(String),
    /// What the field holds.
    Typed(String),
    /// A key.
    Key(String),
    /// The focus went.
    Left,
    /// A press on an entry: it must not take the focus out of the field.
    Keep,
}

impl Board {
    /// The elements in a figure.
    #[must_use]
    pub fn of(figure: &Element) -> Option<Self> {
        let find = |selector: &str| figure.query_selector(selector).ok().flatten();
        Some(Self {
            sheet: find(".sheet")?.unchecked_into(),
            tools: find(".tools")?,
            card: find(".card")?.unchecked_into(),
            field: find("input")?.unchecked_into(),
            list: find("ul")?.unchecked_into(),
            svg: find("svg")?,
            canvas: find("canvas")?.unchecked_into(),
        })
    }

    /// Puts a class on what surrounds the picture, or takes it off.
    pub fn flag(&self, class: &str, on: bool) {
        drop(self.sheet.class_list().toggle_with_force(class, on));
    }

    /// Shows which of the parts' buttons is pressed.
    pub fn press(&self, part: Option<usize>) {
        let Ok(all) = self.tools.query_selector_all(".parts button") else { return };
        for index in 0..all.length() {
            if let Some(button) = all.item(index) {
                let pressed = part == Some(index as usize);
                set(button.unchecked_ref(), "aria-pressed", if pressed { "true" } else { "false" });
            }
        }
    }

    /// Writes the card, or takes it away.
    pub fn say(&self, words: Option<&[String]>) {
        self.card.set_hidden(words.is_none());
        let Ok(places) = self.card.query_selector_all("p, dd") else { return };
        for (index, words) in (0..).zip(words.unwrap_or_default()) {
            if let Some(place) = places.item(index) {
                place.set_text_content(Some(words));
            }
        }
    }

    /// Width and height of the card, and the width of what surrounds it, px.
    #[must_use]
    pub fn sizes(&self) -> (Point, f64) {
        let (width, height) = (self.card.offset_width(), self.card.offset_height());
        (Point::new(width.into(), height.into()), self.sheet.offset_width().into())
    }

    /// Puts the card there, px.
    pub fn put(&self, at: Point) {
        let style = self.card.style();
        for (name, value) in [("left", at.x), ("top", at.y)] {
            drop(style.set_property(name, &(shortest(value.round()) + "px")));
        }
    }

    /// Offers entries below the field, one of them marked; without any the list is closed.
    pub fn offer(&self, entries: &[String], marked: usize) {
        let open = !entries.is_empty();
        self.list.set_hidden(!open);
        self.list.set_text_content(None);
        set(&self.field, "aria-expanded", if open { "true" } else { "false" });
        drop(self.field.remove_attribute("aria-activedescendant"));
        let Some(document) = self.list.owner_document() else { return };
        for (index, words) in entries.iter().enumerate() {
            let Ok(entry) = document.create_element("li") else { return };
            let tool = format!("found-{index}");
            set(&entry, "role", "option");
            set(&entry, "id", &tool);
            set(&entry, "data-tool", &tool);
            if index == marked {
                set(&entry, "aria-selected", "true");
                set(&self.field, "aria-activedescendant", &tool);
            }
            entry.set_text_content(Some(words));
            drop(self.list.append_child(&entry));
        }
    }

    /// Empties the field.
    pub fn empty(&self) {
        self.field.set_value("");
    }

    /// Tells what is done to the tools. Where the answer is yes the browser does not do what it
    /// does by itself.
    pub fn listen(&self, mut hear: impl FnMut(Order) -> bool + 'static) {
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if read(&event).is_some_and(|order| order == Order::Keep || hear(order)) {
                event.prevent_default();
            }
        });
        for kind in ["mousedown", "click", "input", "keydown", "focusout"] {
            drop(self.tools.add_event_listener_with_callback(kind, heard.as_ref().unchecked_ref()));
        }
        // For as long as the page lives.
        heard.forget();
    }
}

fn read(event: &Event) -> Option<Order> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    match event.type_().as_str() {
        "click" => {
            let tool = element.closest("[data-tool]").ok()??;
            tool.get_attribute("data-tool").map(Order::Press)
        }
        "input" => element.dyn_ref::<HtmlInputElement>().map(|field| Order::Typed(field.value())),
        "keydown" => event.dyn_ref::<KeyboardEvent>().map(|key| Order::Key(key.key())),
        "focusout" => Some(Order::Left),
        _ => element.closest("li").ok()?.map(|_| Order::Keep),
    }
}

fn set(element: &Element, name: &str, value: &str) {
    drop(element.set_attribute(name, value));
}
