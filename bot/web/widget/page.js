// The page of our own. It works without any script: forms post and the whole page comes back. What is here only adds to it.
import { mount } from "./chat/chat.js";

mount(document);
